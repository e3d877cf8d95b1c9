package io.redress.stories.walk;

import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.SAFETY;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.stories.shop.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the shop promises, on paper; of two that are due at once the first lapses first. */
@SuppressWarnings("ImmutableEnumChecker") // what is passed in keeps no state
enum PaperPromise {
    FIRST_ANSWER("first-answer", Again.YES, at -> PaperHours.afterWork(at, Duration.ofHours(4)), NEW),
    DECISION("decision", Again.YES, at -> PaperHours.afterDays(at, 5), NEW, WORKING, WITH_CUSTOMER),
    UPDATE("update", Again.YES, at -> PaperHours.afterDays(at, 2), WORKING, SAFETY),
    REPLY("reply", Again.NO, at -> PaperHours.afterDays(at, 3), WITH_CUSTOMER),
    CHOICE("choice", Again.NO, at -> PaperHours.afterDays(at, 5), OFFERED),
    PAYOUT("payout", Again.YES, at -> PaperHours.afterDays(at, 3), PAYING),
    /** Runs while an offer waits for consent, in whatever stage. */
    CONSENT("consent", Again.NO, at -> PaperHours.afterWork(at, Duration.ofHours(4))),
    SAFETY_CALL("safety-call", Again.YES, at -> at.plus(Duration.ofMinutes(15)), SAFETY);

    final String title;
    private final Again again;
    private final UnaryOperator<Instant> due;
    private final Set<Stage> stages;

    private enum Again {
        YES,
        NO
    }

    PaperPromise(String title, Again again, UnaryOperator<Instant> due, Stage... stages) {
        this.title = title;
        this.again = again;
        this.due = due;
        this.stages = Set.of(stages);
    }

    boolean holdsIn(Stage stage) {
        return stages.contains(stage);
    }

    boolean repeats() {
        return again == Again.YES;
    }

    Instant due(Instant start) {
        return due.apply(start);
    }
}
