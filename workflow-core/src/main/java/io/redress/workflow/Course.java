package io.redress.workflow;

import io.redress.money.Money;
import io.redress.remedy.Award;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Fulfilment.Failed;
import io.redress.remedy.Handling;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.Handling.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an award gets by what is done and heard. Pure. The rule above all: what may have been paid is never sent again
 * before the fulfiller has said that it was not.
 */
record Course(Award award, Instant now) {
    /** How often one part is sent before people have to look, each time that they let it go on. */
    static final int MOST_TRIES = 10;

    /** How often nobody may know what became of something that was sent. */
    static final int MOST_ASKS = 10;

    /** How often the fulfiller may say that it does not know yet. */
    static final int MOST_ASKS_WHILE_PENDING = 100;

    /** How many parts and new starts one award may have; at each part after these people have to look. */
    static final int MOST_PARTS = 100;

    /** How long an answer may take before somebody asks. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);
    private static final int MOST_DOUBLINGS = 16;

    private Handling before() {
        return award.handling();
    }

    /** Whether it can be sent now, as this try at this part. */
    boolean isDue(int part, int attempt) {
        return before().stage() == Stage.READY
                && before().part() == part
                && before().tries() + 1 == attempt
                && before().next().filter(next -> !next.isAfter(now)).isPresent();
    }

    Handling sent() {
        return new Handling(
                Stage.SENT,
                before().part(),
                before().tries() + 1,
                0,
                Optional.of(now.plus(PATIENCE)),
                before().paid(),
                before().reference(),
                before().trouble(),
                Word.OPEN);
    }

    /** How far it is after the fulfiller has spoken; empty when that is out of date. */
    Optional<Handling> told(int part, int attempt, Fulfilment heard) {
        boolean wasSent = part == before().part() && attempt >= 1 && attempt <= before().tries();
        if (!wasSent || before().stage() == Stage.SETTLED) {
            return Optional.empty();
        }
        // Only the first two count whenever they come: the key is the same, and so is what became of it.
        boolean isLatest = attempt == before().tries() && isAwaited();
        return heard.fold(new Fulfilment.Cases<>(
                settled -> Optional.of(settled(settled)),
                this::pending,
                failed -> isLatest ? Optional.of(failed(failed)) : Optional.empty(),
                unknown -> isLatest ? Optional.of(doubt(unknown.reason())) : Optional.empty(),
                notFound -> isLatest ? Optional.of(notFound()) : Optional.empty()));
    }

    private boolean isAwaited() {
        return before().stage() == Stage.SENT || before().stage() == Stage.PENDING;
    }

    private Handling settled(Fulfilment.Settled settled) {
        Money left = award.left();
        Money amount = settled.amount().orElse(left);
        if (before().stage() == Stage.CANCELLED) {
            return contradicted(settled.reference());
        }
        if (!isPossible(amount, left)) {
            return doubt("it says that " + amount + " of " + left + " arrived, reference " + settled.reference());
        }
        Optional<String> reference = Optional.of(settled.reference());
        Money paid = before().paid().plus(amount);
        if (amount.equals(left)) {
            return new Handling(
                    Stage.SETTLED,
                    before().part(),
                    before().tries(),
                    0,
                    Optional.empty(),
                    paid,
                    reference,
                    Optional.empty(),
                    Word.OPEN);
        }
        int next = before().part() + 1;
        return next <= MOST_PARTS
                ? new Handling(Stage.READY, next, 0, 0, Optional.of(now), paid, reference, Optional.empty(), Word.OPEN)
                : new Handling(
                        Stage.STUCK,
                        next,
                        0,
                        0,
                        Optional.empty(),
                        paid,
                        reference,
                        Optional.of("after " + MOST_PARTS + " parts and new starts or more some is left"),
                        Word.OPEN);
    }

    /** Nothing at all is no part: it would go on for ever. */
    private static boolean isPossible(Money amount, Money left) {
        return amount.currency().equals(left.currency())
                && amount.isAtMost(left)
                && (amount.isPositive() || amount.equals(left));
    }

    private Optional<Handling> pending(Fulfilment.Pending pending) {
        return switch (before().stage()) {
            case CANCELLED -> Optional.of(contradicted(pending.reference()));
            case READY, SENT, PENDING -> {
                int asks = before().asks() + 1;
                yield Optional.of(
                        asks % MOST_ASKS_WHILE_PENDING == 0
                                ? stuck(asks, "it is on its way still, reference " + pending.reference(), Word.OPEN)
                                : new Handling(
                                        Stage.PENDING,
                                        before().part(),
                                        before().tries(),
                                        asks,
                                        Optional.of(now.plus(wait(pending.again(), asks))),
                                        before().paid(),
                                        Optional.of(pending.reference()),
                                        Optional.empty(),
                                        Word.OPEN));
            }
            case STUCK, SETTLED -> Optional.empty();
        };
    }

    private static Duration wait(Duration again, int asks) {
        Duration longer = again.compareTo(pause(asks)) > 0 ? again : pause(asks);
        return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }

    private Handling failed(Failed failed) {
        return failed.kind() == Failed.Kind.RETRY && mayGoOn()
                ? again(failed.reason(), Word.FAILED)
                : stuck(0, failed.reason(), Word.FAILED);
    }

    private Handling notFound() {
        if (before().stage() == Stage.PENDING) {
            return doubt("it had it, and says that it never heard of it");
        }
        String reason = "it never came there";
        return mayGoOn() ? again(reason, Word.OPEN) : stuck(0, reason, Word.OPEN);
    }

    /** Tries of one key are counted on when people let it go on under that key. */
    private boolean mayGoOn() {
        return before().tries() % MOST_TRIES != 0;
    }

    private Handling again(String reason, Word word) {
        return new Handling(
                Stage.READY,
                before().part(),
                before().tries(),
                0,
                Optional.of(now.plus(pause(before().tries() % MOST_TRIES))),
                before().paid(),
                before().reference(),
                Optional.of(reason),
                word);
    }

    /** Nobody knows: it is asked about later, never sent again by itself, and at last people have to look. */
    private Handling doubt(String reason) {
        int asks = before().asks() + 1;
        boolean isPending = before().stage() == Stage.PENDING;
        int most = isPending ? MOST_ASKS_WHILE_PENDING : MOST_ASKS;
        if (before().stage() == Stage.STUCK || asks % most == 0) {
            return stuck(asks, reason, Word.OPEN);
        }
        return new Handling(
                isPending ? Stage.PENDING : Stage.SENT,
                before().part(),
                before().tries(),
                asks,
                Optional.of(now.plus(pause(asks % most))),
                before().paid(),
                before().reference(),
                Optional.of(reason),
                Word.OPEN);
    }

    /** It was taken back, and has come to the fulfiller all the same. */
    private Handling contradicted(String reference) {
        String reason = "it was taken back, and was paid all the same, reference " + reference;
        return stuck(before().asks() + 1, reason, Word.OPEN);
    }

    private Handling stuck(int asks, String reason, Word word) {
        return new Handling(
                Stage.STUCK,
                before().part(),
                before().tries(),
                asks,
                Optional.empty(),
                before().paid(),
                before().reference(),
                Optional.of(reason),
                word);
    }

    private static Duration pause(int number) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(number - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
