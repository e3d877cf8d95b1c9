package io.redress.stories.walk;

import io.redress.compensation.OrderFacts;
import io.redress.contact.OrderRef;
import io.redress.store.MemoryCaseStore;
import java.io.IOException;

/** What is around the desks on one walk: a store, a clock, the post and the order system. */
final class Site {
    private final WalkClock clock = new WalkClock();
    private final MemoryCaseStore store = new MemoryCaseStore(clock);
    private final TroubledStore troubled = new TroubledStore(store);
    private final Post post = new Post();
    private final Bank bank = new Bank(clock);
    private boolean ordersDown;
    private int cases;

    WalkClock clock() {
        return clock;
    }

    MemoryCaseStore store() {
        return store;
    }

    TroubledStore troubled() {
        return troubled;
    }

    Bank bank() {
        return bank;
    }

    Post post() {
        return post;
    }

    /** Trouble begins, or with none ends. */
    void meet(Trouble trouble, Runnable stranger) {
        troubled.meet(trouble, stranger);
        ordersDown = trouble == Trouble.ORDERS_DOWN;
    }

    OrderFacts factsOf(OrderRef order) throws IOException {
        if (ordersDown) {
            throw new IOException("the order system is down");
        }
        return Orders.facts(order);
    }

    String nextNumber() {
        return "case-" + ++cases;
    }
}
