package io.redress.testkit;

import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.remedy.Fulfilment;
import io.redress.spi.Fulfiller;
import io.redress.spi.Payout;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Pays on paper, and keeps a book of its own: at most one payment under one key, whatever it is told to answer. It can be told
 * to fail, to be slow, to lie, and to break down before or after it has paid. Thread-safe.
 */
public final class RecordingFulfiller implements Fulfiller {
    private final Map<Key, Payment> book = new LinkedHashMap<>();
    private final Queue<Conduct> conducts = new ArrayDeque<>();
    private final Queue<Recall> recalls = new ArrayDeque<>();
    private final List<Payout> handedOver = new ArrayList<>();
    private final List<Payout> asked = new ArrayList<>();

    /** Creates a fulfiller that pays at once and remembers everything. */
    public RecordingFulfiller() {}

    private record Key(TenantId tenant, String key) {
        static Key of(Payout payout) {
            return new Key(payout.tenant(), payout.key());
        }
    }

    /**
     * A line of the book.
     *
     * @param payout what was asked for
     * @param amount how much of it was paid, or will be
     * @param reference its number in the book
     * @param state whether it has arrived
     */
    public record Payment(Payout payout, Money amount, String reference, State state) {

        /** Whether a payment has arrived. */
        public enum State {
            /** It is on its way. */
            PENDING,
            /** It has arrived. */
            ARRIVED,
            /** It came back: nothing was paid. */
            BOUNCED
        }

        private Payment as(State next) {
            return new Payment(payout, amount, reference, next);
        }
    }

    /** What it can do when something is handed to it. A key that stands in the book is never paid again. */
    public enum Conduct {
        /** Pays all of it. */
        PAYS,
        /** Pays the half, rounded up. */
        PAYS_HALF,
        /** Takes it on, and does not know yet. */
        TAKES_ON,
        /** Pays nothing, for now. */
        FAILS,
        /** Pays nothing, for good. */
        REFUSES,
        /** Pays nothing, and does not say so. */
        FORGETS,
        /** Pays, and says that it does not know. */
        PAYS_UNAWARE,
        /** Breaks down before it pays. */
        CRASHES_BEFORE,
        /** Breaks down after it has paid. */
        CRASHES_AFTER,
        /** Is interrupted after it has paid. */
        IS_INTERRUPTED,
        /** Runs into an error of the machine after it has paid. */
        COLLAPSES,
        /** Pays, and answers nothing at all. */
        ANSWERS_NOTHING,
        /** Pays, and claims to have paid twice as much. */
        CLAIMS_TOO_MUCH,
        /** Pays, and claims to have paid in another currency. */
        CLAIMS_OTHER_CURRENCY,
        /** Pays, and claims to have paid less than nothing. */
        CLAIMS_LESS_THAN_NOTHING,
        /** Pays, and claims never to have heard of it. */
        DENIES
    }

    /** What it can do when it is asked. */
    public enum Recall {
        /** Looks into the book. */
        LOOKS,
        /** Says that it does not know. */
        FORGETS,
        /** Breaks down. */
        CRASHES,
        /** Answers nothing at all. */
        ANSWERS_NOTHING,
        /** Claims that twice as much has arrived. */
        CLAIMS_TOO_MUCH
    }

    /**
     * Says what it does with the next things that are handed to it; afterwards it pays.
     *
     * @param next one after the other
     * @return this
     */
    public synchronized RecordingFulfiller doing(Conduct... next) {
        conducts.addAll(List.of(next));
        return this;
    }

    /**
     * Says what it does when it is asked next; afterwards it looks into its book.
     *
     * @param next one after the other
     * @return this
     */
    public synchronized RecordingFulfiller recalling(Recall... next) {
        recalls.addAll(List.of(next));
        return this;
    }

    /** Forgets what it was told to do, but nothing of its book: it pays and looks again. */
    public synchronized void forget() {
        conducts.clear();
        recalls.clear();
    }

    /** Lets everything arrive that is on its way. */
    public synchronized void arrive() {
        change(Payment.State.ARRIVED);
    }

    /** Lets everything come back that is on its way. */
    public synchronized void bounce() {
        change(Payment.State.BOUNCED);
    }

    private void change(Payment.State next) {
        book.replaceAll((key, payment) -> payment.state() == Payment.State.PENDING ? payment.as(next) : payment);
    }

    @Override
    public synchronized Fulfilment fulfil(Payout payout) throws Exception {
        handedOver.add(payout);
        Conduct conduct = Optional.ofNullable(conducts.poll()).orElse(Conduct.PAYS);
        return switch (conduct) {
            case PAYS -> said(paid(payout, payout.amount(), Payment.State.ARRIVED));
            case PAYS_HALF -> said(paid(payout, half(payout.amount()), Payment.State.ARRIVED));
            case TAKES_ON -> said(paid(payout, payout.amount(), Payment.State.PENDING));
            case FAILS -> knows(payout) ? said(payment(payout)) : Fulfilment.failed("no money today");
            case REFUSES -> knows(payout) ? said(payment(payout)) : Fulfilment.impossible("no such account");
            case FORGETS -> Fulfilment.unknown("it was not looked");
            case CRASHES_BEFORE -> throw new IOException("told to break down");
            case PAYS_UNAWARE,
                    CRASHES_AFTER,
                    IS_INTERRUPTED,
                    COLLAPSES,
                    ANSWERS_NOTHING,
                    CLAIMS_TOO_MUCH,
                    CLAIMS_OTHER_CURRENCY,
                    CLAIMS_LESS_THAN_NOTHING,
                    DENIES -> {
                Payment payment = paid(payout, payout.amount(), Payment.State.ARRIVED);
                yield misbehaving(conduct, payment);
            }
        };
    }

    @SuppressWarnings("NullAway") // answering nothing is what it is told to do
    private static Fulfilment misbehaving(Conduct conduct, Payment payment) throws Exception {
        Money amount = payment.payout().amount();
        return switch (conduct) {
            case PAYS_UNAWARE -> Fulfilment.unknown("the line broke");
            case IS_INTERRUPTED -> throw new InterruptedException("told to be interrupted");
            case COLLAPSES -> throw new StackOverflowError("told to collapse");
            case ANSWERS_NOTHING -> null;
            case CLAIMS_TOO_MUCH ->
                Fulfilment.settled(payment.reference(), amount.plus(amount.max(Money.of("CNY", "1.00"))));
            case CLAIMS_OTHER_CURRENCY -> Fulfilment.settled(payment.reference(), Money.of("EUR", "1.00"));
            case CLAIMS_LESS_THAN_NOTHING -> Fulfilment.settled(payment.reference(), amount.negated());
            case DENIES -> new Fulfilment.NotFound();
            default -> throw new IOException("told to break down");
        };
    }

    @Override
    @SuppressWarnings("NullAway") // answering nothing is what it is told to do
    public synchronized Fulfilment find(Payout payout) throws Exception {
        asked.add(payout);
        return switch (Optional.ofNullable(recalls.poll()).orElse(Recall.LOOKS)) {
            case LOOKS -> knows(payout) ? said(payment(payout)) : new Fulfilment.NotFound();
            case FORGETS -> Fulfilment.unknown("it was not looked");
            case CRASHES -> throw new IOException("told to break down");
            case ANSWERS_NOTHING -> null;
            case CLAIMS_TOO_MUCH -> Fulfilment.settled("more", payout.amount().plus(Money.of("CNY", "1.00")));
        };
    }

    private boolean knows(Payout payout) {
        return book.containsKey(Key.of(payout));
    }

    private Payment payment(Payout payout) {
        return Optional.ofNullable(book.get(Key.of(payout))).orElseThrow();
    }

    private Payment paid(Payout payout, Money amount, Payment.State state) {
        return book.computeIfAbsent(
                Key.of(payout), unused -> new Payment(payout, amount, "book-" + (book.size() + 1), state));
    }

    private static Money half(Money amount) {
        return amount.dividedBy(2, RoundingMode.UP);
    }

    private static Fulfilment said(Payment payment) {
        return switch (payment.state()) {
            case ARRIVED -> Fulfilment.settled(payment.reference(), payment.amount());
            case PENDING -> Fulfilment.pending(payment.reference(), Duration.ofHours(1));
            case BOUNCED -> Fulfilment.impossible("it came back");
        };
    }

    /**
     * The book.
     *
     * @return every payment, in the order in which they were taken on; one for each key
     */
    public synchronized List<Payment> payments() {
        return List.copyOf(book.values());
    }

    /**
     * Lists what was handed to it.
     *
     * @return payouts, repeats included
     */
    public synchronized List<Payout> handedOver() {
        return List.copyOf(handedOver);
    }

    /**
     * Lists what it was asked about.
     *
     * @return payouts, repeats included
     */
    public synchronized List<Payout> asked() {
        return List.copyOf(asked);
    }
}
