package io.redress.stories.walk;

import io.redress.money.Money;
import io.redress.stories.walk.PaperPurse.Booking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a case holds of authority on paper: the offer that waits, what was taken from limits, and who had a part in what. */
final class PaperBooks {
    final List<PaperCharge> charges = new ArrayList<>();
    final Set<String> parts = new TreeSet<>();
    final List<String> endings = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();
    Optional<PaperRequest> request = Optional.empty();
    private int asked;

    PaperBooks copy() {
        PaperBooks copy = new PaperBooks();
        copy.charges.addAll(charges);
        copy.parts.addAll(parts);
        copy.endings.addAll(endings);
        copy.request = request;
        copy.asked = asked;
        return copy;
    }

    String nextRequest() {
        return "r" + ++asked;
    }

    Optional<PaperRequest> request(String id) {
        return request.filter(waiting -> waiting.id().equals(id));
    }

    void settle(String ending) {
        request.ifPresent(waiting -> endings.add(ending));
        request = Optional.empty();
    }

    void tookPart(String action, Set<String> people) {
        people.forEach(person -> parts.add(action + " by " + person));
    }

    boolean hadPart(String action, Person person) {
        return parts.contains(action + " by " + person);
    }

    void charge(Money amount, List<PaperAccount> accounts) {
        charges.add(new PaperCharge(amount, accounts));
        spend(amount, accounts);
    }

    /** For good. */
    void spend(Money amount, List<PaperAccount> accounts) {
        accounts.forEach(account -> bookings.add(new Booking(account, amount.amount())));
    }

    /** Gives back what was taken, to the accounts it was taken from. */
    void release() {
        for (PaperCharge charge : charges) {
            BigDecimal back = charge.amount().amount().negate();
            charge.accounts().forEach(account -> bookings.add(new Booking(account, back)));
        }
        charges.clear();
    }

    /** Nothing of it is given back any more. */
    void confirm() {
        charges.clear();
    }

    List<Booking> bookings() {
        return List.copyOf(bookings);
    }

    /** The change is made, and its bookings with it. */
    void seal() {
        bookings.clear();
    }
}
