package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.ActorId;
import io.redress.money.Money;
import io.redress.remedy.Award;
import io.redress.remedy.Destination;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Funder;
import io.redress.remedy.Handling;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.Handling.Word;
import io.redress.remedy.Remedy.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is heard of an award, wherever it stands. */
class CourseTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Money TEN = cny("10.00");

    private static final Map<String, Fulfilment> ANSWERS = answers();

    private static Map<String, Fulfilment> answers() {
        Map<String, Fulfilment> answers = new LinkedHashMap<>();
        answers.put("settled", Fulfilment.settled("r"));
        answers.put("in part", Fulfilment.settled("r", cny("4.00")));
        answers.put("too much", Fulfilment.settled("r", cny("10.01")));
        answers.put("nothing", Fulfilment.settled("r", cny("0.00")));
        answers.put("less than nothing", Fulfilment.settled("r", cny("-1.00")));
        answers.put("euro", Fulfilment.settled("r", Money.of("EUR", "10.00")));
        answers.put("pending", Fulfilment.pending("r", Duration.ofHours(2)));
        answers.put("failed", Fulfilment.failed("why"));
        answers.put("impossible", Fulfilment.impossible("why"));
        answers.put("unknown", Fulfilment.unknown("why"));
        answers.put("not found", new Fulfilment.NotFound());
        return answers;
    }

    private static Money cny(String amount) {
        return Money.of("CNY", amount);
    }

    private static Handling at(Stage stage, int tries, int asks) {
        boolean wakes = stage == Stage.READY || stage == Stage.SENT || stage == Stage.PENDING;
        return new Handling(
                stage,
                1,
                tries,
                asks,
                wakes ? Optional.of(NOON) : Optional.empty(),
                stage == Stage.SETTLED ? TEN : cny("0.00"),
                Optional.empty(),
                Optional.empty(),
                Word.OPEN);
    }

    private static Award award(Handling handling) {
        return new Award(
                1,
                Payment.beyondPrice(TEN, "the house"),
                ActorId.of("carl"),
                Funder.PLATFORM,
                Destination.ORIGINAL,
                NOON,
                Optional.empty(),
                handling);
    }

    private static Optional<Handling> told(Handling before, Fulfilment heard) {
        return new Course(award(before), NOON).told(1, Math.max(1, before.tries()), heard);
    }

    /** Stage, part, tries, asks and minutes until it wakes. */
    private static String brief(Optional<Handling> after) {
        return after.map(next -> next.stage() + " " + next.part() + "/" + next.tries() + "/" + next.asks()
                        + next.next()
                                .map(instant ->
                                        " in " + Duration.between(NOON, instant).toMinutes())
                                .orElse(""))
                .orElse("-");
    }

    @Test
    void everyAnswerInEveryStage() {
        Map<String, Handling> stages = new LinkedHashMap<>();
        stages.put("never sent", at(Stage.READY, 0, 0));
        stages.put("ready again", at(Stage.READY, 1, 0));
        stages.put("sent", at(Stage.SENT, 1, 0));
        stages.put("pending", at(Stage.PENDING, 1, 1));
        stages.put("settled", at(Stage.SETTLED, 1, 0));
        stages.put("failed", at(Stage.STUCK, 1, 0));
        stages.put("stuck in doubt", at(Stage.STUCK, 1, 10));
        stages.put("cancelled", at(Stage.CANCELLED, 1, 0));

        List<String> lines = new ArrayList<>();
        stages.forEach((stage, before) -> {
            List<String> cells = new ArrayList<>();
            ANSWERS.values().forEach(heard -> cells.add(brief(told(before, heard))));
            lines.add(stage + ": " + String.join(", ", cells));
        });
        // settled, in part, too much, nothing, less than nothing, euro, pending, failed, impossible, unknown, not found
        assertThat(lines)
                .containsExactly(
                        "never sent: -, -, -, -, -, -, -, -, -, -, -",
                        "ready again: SETTLED 1/1/0, READY 2/0/0 in 0, SENT 1/1/1 in 1, SENT 1/1/1 in 1, SENT 1/1/1 in 1,"
                                + " SENT 1/1/1 in 1, PENDING 1/1/1 in 120, -, -, -, -",
                        "sent: SETTLED 1/1/0, READY 2/0/0 in 0, SENT 1/1/1 in 1, SENT 1/1/1 in 1, SENT 1/1/1 in 1,"
                                + " SENT 1/1/1 in 1, PENDING 1/1/1 in 120, READY 1/1/0 in 1, STUCK 1/1/0, SENT 1/1/1 in 1,"
                                + " READY 1/1/0 in 1",
                        "pending: SETTLED 1/1/0, READY 2/0/0 in 0, PENDING 1/1/2 in 2, PENDING 1/1/2 in 2, PENDING 1/1/2"
                                + " in 2, PENDING 1/1/2 in 2, PENDING 1/1/2 in 120, READY 1/1/0 in 1, STUCK 1/1/0,"
                                + " PENDING 1/1/2 in 2, PENDING 1/1/2 in 2",
                        "settled: -, -, -, -, -, -, -, -, -, -, -",
                        "failed: SETTLED 1/1/0, READY 2/0/0 in 0, STUCK 1/1/1, STUCK 1/1/1, STUCK 1/1/1, STUCK 1/1/1, -, -,"
                                + " -, -, -",
                        "stuck in doubt: SETTLED 1/1/0, READY 2/0/0 in 0, STUCK 1/1/11, STUCK 1/1/11, STUCK 1/1/11,"
                                + " STUCK 1/1/11, -, -, -, -, -",
                        "cancelled: STUCK 1/1/1, STUCK 1/1/1, STUCK 1/1/1, STUCK 1/1/1, STUCK 1/1/1, STUCK 1/1/1,"
                                + " STUCK 1/1/1, -, -, -, -");
    }

    @Test
    void aWordOnAnEarlierTryCountsOnlyWhereItSaysWhatBecameOfTheKey() {
        Course course = new Course(award(at(Stage.SENT, 3, 0)), NOON);

        List<String> earlier = ANSWERS.values().stream()
                .map(heard -> brief(course.told(1, 2, heard)).split(" ", 2)[0])
                .toList();
        assertThat(earlier)
                .containsExactly("SETTLED", "READY", "SENT", "SENT", "SENT", "SENT", "PENDING", "-", "-", "-", "-");
        for (Fulfilment heard : ANSWERS.values()) {
            assertThat(course.told(1, 4, heard)).isEmpty();
            assertThat(course.told(1, 0, heard)).isEmpty();
            assertThat(course.told(2, 3, heard)).isEmpty();
        }
    }

    @Test
    void onlyWhatHasFailedMayGoUnderAnotherKey() {
        List<String> free = new ArrayList<>();
        ANSWERS.forEach((name, heard) -> told(at(Stage.SENT, 1, 0), heard)
                .filter(Handling::mayChangeKey)
                .ifPresent(next -> free.add(name + ": " + next.stage())));
        // What is left after a part has its next key already, under which nothing was sent.
        assertThat(free).containsExactly("in part: READY", "failed: READY", "impossible: STUCK");

        Handling failed = told(at(Stage.SENT, 1, 0), Fulfilment.failed("why")).orElseThrow();
        Handling again = new Course(award(failed), NOON.plusSeconds(60)).sent();
        assertThat(again.mayChangeKey()).isFalse();
        assertThat(told(again, new Fulfilment.NotFound()).orElseThrow().mayChangeKey())
                .isFalse();
    }

    @Test
    void failuresAreTriedAgainTenTimesWithLongerAndLongerPauses() {
        Handling handling = at(Stage.READY, 0, 0);
        List<Long> pauses = new ArrayList<>();
        while (handling.stage() == Stage.READY) {
            handling = told(new Course(award(handling), NOON).sent(), Fulfilment.failed("why"))
                    .orElseThrow();
            handling.next()
                    .ifPresent(next -> pauses.add(Duration.between(NOON, next).toMinutes()));
        }
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L);
        assertThat(handling.tries()).isEqualTo(Course.MOST_TRIES);
        assertThat(handling.stage()).isEqualTo(Stage.STUCK);
        assertThat(handling.isInDoubt()).isFalse();
        assertThat(handling.trouble()).contains("why");
    }

    @Test
    void doubtIsAskedAboutTenTimesAndNeverSentAgain() {
        Handling handling = at(Stage.SENT, 1, 0);
        int heard = 0;
        while (handling.stage() == Stage.SENT) {
            handling = told(handling, Fulfilment.unknown("why")).orElseThrow();
            heard++;
        }
        assertThat(heard).isEqualTo(Course.MOST_ASKS);
        assertThat(handling.stage()).isEqualTo(Stage.STUCK);
        assertThat(handling.isInDoubt()).isTrue();
    }

    @Test
    void whatIsOnItsWayForEverGetsStuckInDoubt() {
        Handling handling = told(at(Stage.SENT, 1, 0), Fulfilment.pending("r", Duration.ZERO))
                .orElseThrow();
        int heard = 1;
        Duration longest = Duration.ZERO;
        while (handling.stage() == Stage.PENDING) {
            longest = Duration.between(NOON, handling.next().orElseThrow());
            handling = told(handling, Fulfilment.pending("r", Duration.ofMillis(-5)))
                    .orElseThrow();
            heard++;
        }
        assertThat(heard).isEqualTo(Course.MOST_ASKS_WHILE_PENDING);
        assertThat(longest).isEqualTo(Duration.ofHours(6));
        assertThat(handling.isInDoubt()).isTrue();
        assertThat(told(at(Stage.SENT, 1, 0), Fulfilment.pending("r", Duration.ofDays(4000))))
                .flatMap(Handling::next)
                .contains(NOON.plus(Duration.ofDays(30)));
    }

    @Test
    void manySmallPartsEndWithPeople() {
        Award award = award(at(Stage.SENT, 1, 0));
        int parts = 0;
        while (award.handling().stage() != Stage.STUCK) {
            Handling sent = award.handling().stage() == Stage.SENT ? award.handling() : new Course(award, NOON).sent();
            award = award.handled(new Course(award.handled(sent), NOON)
                    .told(sent.part(), 1, Fulfilment.settled("r", cny("0.01")))
                    .orElseThrow());
            parts++;
        }
        assertThat(parts).isEqualTo(Course.MOST_PARTS);
        assertThat(award.handling().paid()).isEqualTo(cny("1.00"));
        assertThat(award.handling().isInDoubt()).isFalse();
    }

    @Test
    void somethingIsSentOnlyWhenItIsDueAndAsTheNextTry() {
        Handling ready = at(Stage.READY, 2, 0);
        assertThat(new Course(award(ready), NOON).isDue(1, 3)).isTrue();
        assertThat(new Course(award(ready), NOON.minusNanos(1)).isDue(1, 3)).isFalse();
        assertThat(new Course(award(ready), NOON).isDue(1, 2)).isFalse();
        assertThat(new Course(award(ready), NOON).isDue(1, 4)).isFalse();
        assertThat(new Course(award(ready), NOON).isDue(2, 3)).isFalse();
        for (Stage stage : Stage.values()) {
            assertThat(new Course(award(at(stage, 2, 0)), NOON).isDue(1, 3)).isEqualTo(stage == Stage.READY);
        }
    }
}
