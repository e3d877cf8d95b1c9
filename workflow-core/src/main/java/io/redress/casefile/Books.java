package io.redress.casefile;

import io.redress.id.ActorId;
import io.redress.id.RequestId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a case knows of authority: what waits for consent, what is reserved on limits, and who had a part in what.
 *
 * @param asked how many requests there ever were
 * @param charged how many charges there ever were
 * @param requests those that wait, oldest first
 * @param charges those that are reserved, oldest first
 * @param deeds who had a part in actions that are kept apart
 */
public record Books(int asked, int charged, List<Request> requests, List<Charge> charges, Set<Deed> deeds) {

    /** Nothing was asked, charged or kept apart. */
    public static final Books EMPTY = new Books(0, 0, List.of(), List.of(), Set.of());

    /**
     * Copies the collections.
     *
     * @param asked how many requests there ever were
     * @param charged how many charges there ever were
     * @param requests those that wait, oldest first
     * @param charges those that are reserved, oldest first
     * @param deeds who had a part in actions that are kept apart
     */
    public Books {
        requests = List.copyOf(requests);
        charges = List.copyOf(charges);
        deeds = Set.copyOf(deeds);
    }

    /**
     * Finds a request that waits.
     *
     * @param id the request
     * @return the request; empty when there is none, or it is settled
     */
    public Optional<Request> request(RequestId id) {
        return requests.stream().filter(request -> request.id().equals(id)).findFirst();
    }

    /**
     * Tells whether somebody waits for consent.
     *
     * @param person who
     * @return true for the asker of a request
     */
    public boolean hasAsked(ActorId person) {
        return requests.stream().anyMatch(request -> request.asker().equals(person));
    }

    Books asking(Request request) {
        return new Books(asked + 1, charged, with(requests, request), charges, deeds);
    }

    Books changing(Request next) {
        List<Request> changed = requests.stream()
                .map(request -> request.id().equals(next.id()) ? next : request)
                .toList();
        return new Books(asked, charged, changed, charges, deeds);
    }

    Books settling(RequestId id) {
        return new Books(
                asked, charged, without(requests, request -> request.id().equals(id)), charges, deeds);
    }

    Books charging(Charge charge) {
        List<Charge> standing = charge.standing() == Charge.Standing.RESERVED ? with(charges, charge) : charges;
        return new Books(asked, charged + 1, requests, standing, deeds);
    }

    Books settling(int charge) {
        return new Books(asked, charged, requests, without(charges, one -> one.number() == charge), deeds);
    }

    Books noting(Deed deed) {
        Set<Deed> more = new HashSet<>(deeds);
        more.add(deed);
        return new Books(asked, charged, requests, charges, more);
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
