package io.redress.stories.walk;

import static io.redress.stories.shop.Stage.HELP;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.REVIEW;
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
    DECISION("decision", Again.YES, at -> PaperHours.afterDays(at, 5), NEW, WORKING, WITH_CUSTOMER, HELP),
    UPDATE("update", Again.YES, at -> PaperHours.afterDays(at, 2), WORKING, SAFETY),
    REPLY("reply", Again.NO, at -> PaperHours.afterDays(at, 3), WITH_CUSTOMER),
    CHOICE("choice", Again.NO, at -> PaperHours.afterDays(at, 5), OFFERED),
    PAYOUT("payout", Again.YES, at -> PaperHours.afterDays(at, 3), PAYING),
    /** Runs while an offer waits for consent, in whatever stage. */
    CONSENT("consent", Again.NO, at -> PaperHours.afterWork(at, Duration.ofHours(4))),
    SAFETY_CALL("safety-call", Again.YES, at -> at.plus(Duration.ofMinutes(15)), SAFETY),
    /** Runs from the question to the merchant on. */
    CONSULTATION("consultation", Again.NO, at -> at.plus(Duration.ofHours(1))),
    /** Runs from the question to the carrier on. */
    PROOF("proof", Again.NO, at -> PaperHours.afterWork(at, Duration.ofHours(8))),
    HELP_NOW("help-now", Again.YES, at -> at.plus(Duration.ofMinutes(15)), HELP),

    /** Due on the day by which the customer needs it. */
    NEEDED("needed", Again.NO, UnaryOperator.identity()),
    CAUSES("causes", Again.YES, at -> PaperHours.afterDays(at, 3), REVIEW),
    /** Runs as long as a customer is marked as abusive. */
    COOLING_OFF("cooling-off", Again.NO, at -> at.plus(Duration.ofHours(24))),

    /** Due at the instant that was advertised. */
    ADVERTISED("advertised", Again.NO, UnaryOperator.identity());

    /** Those that lapse by the minute. */
    static final Set<PaperPromise> URGENT = Set.of(SAFETY_CALL, HELP_NOW);

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

    /** Whether it ends when the case leaves its stages; other promises end with the case. */
    boolean isOver(Stage stage) {
        return stage == Stage.CLOSED || !(stages.isEmpty() || holdsIn(stage));
    }

    boolean repeats() {
        return again == Again.YES;
    }

    Instant due(Instant start) {
        return due.apply(start);
    }
}
