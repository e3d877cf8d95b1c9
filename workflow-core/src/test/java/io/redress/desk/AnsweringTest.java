package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.spi.CaseStore;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.Invariants;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Correspond;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Someone turned to the desk and wants to hear back: CLOCKS 1, 2, 4 and 14. */
class AnsweringTest {
    private static final Role AGENT = Role.of("agent");
    private static final DeadlineName FIRST = DeadlineName.of("first-response");
    private static final DeadlineName NEXT = DeadlineName.of("next-response");
    private static final DeadlineName DECISION = DeadlineName.of("decision");

    /** Where a case stands. */
    enum Stage {
        OPEN,
        DONE
    }

    @Stored("decide/1")
    record Decide() implements Action {}

    @Stored("late/1")
    record Late() implements Action {}

    private static final Workflow WORKFLOW = Workflow.named("answering")
            .over(Stage.class)
            .startsIn(Stage.OPEN)
            .endsIn(Stage.DONE)
            .takenInBy(AGENT)
            .deadline(
                    FIRST,
                    d -> d.owedBy(AGENT).within(wallHours(1)).metByContact().lapsingInto(new Late()))
            .deadline(
                    NEXT,
                    d -> d.owedBy(AGENT)
                            .within(wallHours(2))
                            .afterInboundContact()
                            .metByContact()
                            .lapsingInto(new Late()))
            .deadline(
                    DECISION,
                    d -> d.owedBy(AGENT).within(wallHours(72)).repeating().lapsingInto(new Late()))
            .on(Decide.class)
            .in(Stage.OPEN)
            .to(Stage.DONE)
            .by(AGENT)
            .meeting(DECISION)
            .on(Late.class)
            .inAnyOpenState()
            .stays()
            .by(SYSTEM)
            .build();

    private final SettableClock time = new SettableClock(Office.START);
    private final CaseStore store = new MemoryCaseStore();
    private final ComplaintDesk desk = ComplaintDesk.running(WORKFLOW)
            .storing(store)
            .timedBy(time)
            .notifying(message -> {})
            .open();
    private final Actor ann = Actor.inHouse(Office.TENANT, "ann", AGENT);
    private final Actor carl = Actor.customer(Office.TENANT, "carl");
    private final AtomicInteger keys = new AtomicInteger();
    private final CaseId id =
            desk.as(ann).receive(key(), Office.complaint("o1")).caseId();

    private CommandKey key() {
        return CommandKey.of("k" + keys.incrementAndGet());
    }

    private void asks() {
        desk.as(carl).receive(key(), Office.complaint("o1").saying("And now?"));
    }

    private void writes(Actor actor) {
        Contact reply = Contact.outbound(Channel.EMAIL, Office.customer()).saying("We will verify and hurry it");
        assertThat(desk.as(actor).act(key(), id, new Correspond(reply)).isDone())
                .isTrue();
    }

    private CaseFile file() {
        return WORKFLOW.codec()
                .read(
                        store.load(Office.TENANT, Optional.of(id), Set.of())
                                .found()
                                .orElseThrow()
                                .body(),
                        CaseFile.class)
                .value();
    }

    private List<DeadlineName> running() {
        return file().clocks().stream().map(Clock::name).toList();
    }

    private Optional<Instant> due(DeadlineName name) {
        return file().clock(name).map(Clock::due);
    }

    @AfterEach
    void whole() {
        assertThat(desk.verify(Office.TENANT, id)).isEmpty();
        assertThat(Invariants.of(store, WORKFLOW).timedBy(time).check(Office.TENANT))
                .isEmpty();
    }

    @Test
    void aFirstResponseIsMetByWriting() {
        assertThat(running()).containsExactly(FIRST, NEXT, DECISION);
        time.advance(Duration.ofMinutes(30));
        writes(ann);

        assertThat(running()).containsExactly(DECISION);
        assertThat(file().verdicts()).extracting(Verdict::ending).containsExactly(Ending.MET, Ending.MET);
        assertThat(file().verdicts().get(0).margin()).contains(Duration.ofMinutes(30));
    }

    @Test
    void whatTheSystemWritesIsNoResponse() {
        writes(Actor.system(Office.TENANT));
        assertThat(running()).containsExactly(FIRST, NEXT, DECISION);
    }

    @Test
    void anEmptyAnswerDecidesNothing() {
        writes(ann);
        assertThat(due(DECISION)).contains(Office.START.plus(Duration.ofDays(3)));
    }

    @Test
    void theNextResponseCountsFromTheOldestUnansweredContact() {
        writes(ann);
        time.advance(Duration.ofHours(5));
        asks();
        Instant asked = time.instant();
        time.advance(Duration.ofMinutes(90));
        asks();
        assertThat(due(NEXT)).contains(asked.plus(Duration.ofHours(2)));

        writes(ann);
        assertThat(due(NEXT)).isEmpty();
        asks();
        assertThat(due(NEXT)).contains(time.instant().plus(Duration.ofHours(2)));
        assertThat(file().clock(NEXT).map(Clock::cycle)).contains(3);
    }

    @Test
    void anAnswerThatCameTooLateIsLateWheneverTheRunnerComes() {
        time.advance(Duration.ofHours(3));
        writes(ann);
        assertThat(file().verdicts())
                .extracting(verdict -> verdict.name() + " " + verdict.ending())
                .containsExactly("first-response LAPSED", "next-response LAPSED");
    }
}
