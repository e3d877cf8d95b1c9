package io.redress.stories.walk;

/** What goes wrong on paper: the same as at the desk, at the same moment, once. */
final class PaperTrouble {
    private final Trouble kind;
    private final Runnable intruder;
    private boolean spent;

    PaperTrouble(Trouble kind, Runnable intruder) {
        this.kind = kind;
        this.intruder = intruder;
    }

    static PaperTrouble none() {
        return new PaperTrouble(Trouble.NONE, () -> {});
    }

    boolean ordersAreDown() {
        return kind == Trouble.ORDERS_DOWN;
    }

    /** What befalls the change that is about to be stored. */
    Trouble strike() {
        if (spent) {
            return Trouble.NONE;
        }
        spent = true;
        if (kind != Trouble.NONE && kind != Trouble.ORDERS_DOWN) {
            Tally.struck(kind);
        }
        if (kind == Trouble.INTRUDER) {
            intruder.run();
        }
        return kind;
    }
}
