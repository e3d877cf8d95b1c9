package io.redress.stories.walk;

import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is on paper: the cases of all shops, the keys that are remembered, and what was put aside. */
final class PaperShop {
    static final Duration KEYS_KEPT = Duration.ofDays(3);

    /** The timers that some node works on. */
    final List<PaperDesk.Due> claims = new ArrayList<>();

    private final Map<Key, PaperCase> cases = new LinkedHashMap<>();
    private final Map<Key, Done> keys = new HashMap<>();
    private final InstantSource clock;
    final List<Lease> leases = new ArrayList<>();
    final Bank bank;
    final PaperPurse purse = new PaperPurse();
    final PaperParking parking = new PaperParking();
    final List<String> attempts = new ArrayList<>();
    private PaperTrouble trouble = PaperTrouble.none();

    private record Key(TenantId shop, String name) {}

    /** A timer that nobody takes up for a while, because the store failed on what it was claimed for. */
    record Lease(PaperDesk.Due due, Instant until) {}

    /** What a key was used for, and until when that is remembered. */
    record Done(Payload payload, CaseId caseId, long entry, Optional<String> waiting, Instant until) {}

    /** The store broke: the command stops where it is. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    PaperShop(InstantSource clock) {
        this.clock = clock;
        bank = new Bank(clock);
    }

    void meet(PaperTrouble next) {
        trouble = next;
    }

    boolean ordersAreDown() {
        return trouble.ordersAreDown();
    }

    Instant now() {
        return clock.instant();
    }

    /** The present of a case never goes back. */
    Instant nowOn(PaperCase on) {
        Instant now = now();
        return now.isBefore(on.lastChange) ? on.lastChange : now;
    }

    Collection<PaperCase> all() {
        return cases.values();
    }

    List<PaperCase> in(TenantId shop) {
        return cases.values().stream().filter(one -> one.shop.equals(shop)).toList();
    }

    Optional<PaperCase> find(TenantId shop, CaseId id) {
        return Optional.ofNullable(cases.get(new Key(shop, id.value())));
    }

    Optional<PaperCase> openCaseOf(TenantId shop, Optional<OrderRef> order) {
        return order.flatMap(wanted -> cases.values().stream()
                .filter(one -> one.shop.equals(shop) && one.isOpen())
                .filter(one -> one.order.map(OrderRef::id).equals(Optional.of(wanted.id())))
                .findFirst());
    }

    /** Whether a case would come to an order, by its opening or by a contact, that another open one has. */
    boolean isTaken(Optional<PaperCase> before, PaperCase after) {
        boolean hadIt = before.filter(PaperCase::isOpen)
                .filter(one -> one.order.isPresent())
                .isPresent();
        return after.isOpen() && !hadIt && openCaseOf(after.shop, after.order).isPresent();
    }

    Optional<Done> remembered(TenantId shop, String key, Instant now) {
        return Optional.ofNullable(keys.get(new Key(shop, key)))
                .filter(done -> done.until().isAfter(now));
    }

    /** The latest instant, up to one, at which a key was forgotten. */
    Optional<Instant> lastForgotten(Instant upTo) {
        return keys.values().stream()
                .map(Done::until)
                .filter(until -> !until.isAfter(upTo))
                .max(Comparator.naturalOrder());
    }

    boolean isSame(TenantId shop, Done done, Payload payload) {
        long erased = find(shop, done.caseId()).map(one -> one.erasedThrough).orElse(0L);
        return done.payload().people().equals(payload.people())
                && done.payload().shape().equals(payload.shape())
                && (done.entry() <= erased || done.payload().words().equals(payload.words()));
    }

    /** Gives whatever goes wrong its chance, before a change is stored. */
    Trouble strike() {
        Trouble met = trouble.strike();
        if (met == Trouble.FAILS_BEFORE) {
            throw new Broken();
        }
        return met;
    }

    /** What is entered together with a change: the key it was asked for under, and what it is remembered by. */
    record Receipt(String key, Payload payload, long entry, Optional<String> waiting) {}

    /** Stores a change of a case, or loses the race. */
    boolean commit(Optional<PaperCase> before, PaperCase after, Optional<Receipt> receipt) {
        Trouble met = strike();
        boolean lost = met == Trouble.LOST_RACE
                || !find(after.shop, after.id).equals(before)
                || isTaken(before, after)
                || !purse.takes(after.shop, after.books.bookings())
                || receipt.flatMap(one -> remembered(after.shop, one.key(), after.lastChange))
                        .isPresent();
        if (lost) {
            return false;
        }
        put(after);
        receipt.ifPresent(one -> keys.put(
                new Key(after.shop, one.key()),
                new Done(one.payload(), after.id, one.entry(), one.waiting(), after.lastChange.plus(KEYS_KEPT))));
        if (met == Trouble.FAILS_AFTER) {
            throw new Broken();
        }
        return true;
    }

    void put(PaperCase after) {
        after.mail.seal();
        purse.book(after.shop, after.books.bookings());
        after.books.seal();
        cases.put(new Key(after.shop, after.id.value()), after);
    }
}
