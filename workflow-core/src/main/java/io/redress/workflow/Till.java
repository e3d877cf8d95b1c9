package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Charge;
import io.redress.casefile.Charge.Debit;
import io.redress.casefile.Event;
import io.redress.party.Actor;
import io.redress.permission.Account;
import io.redress.permission.Booking;
import io.redress.permission.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Enters on a case what an action takes from limits, and what it gives back or makes final. */
final class Till {
    private final Blueprint blueprint;
    private final CaseFile file;
    private Purse purse;
    private final Instant now;

    Till(Blueprint blueprint, CaseFile file, Instant now, Facts facts) {
        this.blueprint = blueprint;
        this.file = file;
        this.now = now;
        purse = new Purse(file, Actor.system(file.tenant()).id(), now, facts.balances());
    }

    /** The balances without which nobody can say what is given back. */
    Optional<Decision.NeedsFacts> missing(Transition.Settles settles) {
        Set<Account> missing = new HashSet<>();
        for (Charge charge : reserved(settles.releasing())) {
            for (Debit debit : charge.debits()) {
                if (release(charge, debit) instanceof Sanction.Unknown unknown) {
                    missing.addAll(unknown.accounts());
                }
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Decision.NeedsFacts(Set.of(), missing));
    }

    void settle(Transition.Settles settles, Draft draft) {
        for (Charge charge : reserved(settles.releasing())) {
            List<Debit> credits = new ArrayList<>();
            for (Debit debit : charge.debits()) {
                if (release(charge, debit) instanceof Sanction.Given given) {
                    credits.addAll(given.debits());
                    book(given.bookings(), draft);
                }
            }
            draft.add(new Event.ChargeReleased(charge.number(), credits));
        }
        reserved(settles.confirming()).forEach(charge -> draft.add(new Event.ChargeConfirmed(charge.number())));
    }

    void charge(Class<? extends Action> action, Sanction.Given given, Draft draft) {
        given.amount().filter(amount -> !amount.isZero()).ifPresent(amount -> {
            Charge.Standing standing = blueprint.settles(action) ? Charge.Standing.RESERVED : Charge.Standing.CONFIRMED;
            int number = draft.file().books().charged() + 1;
            draft.add(new Event.Charged(
                    new Charge(number, Workflow.nameOf(action), amount, given.debits(), now, standing)));
            book(given.bookings(), draft);
        });
    }

    /** What comes after reckons with what was booked before. */
    private void book(List<Booking> bookings, Draft draft) {
        draft.book(bookings);
        purse = purse.after(bookings);
    }

    private List<Charge> reserved(Set<Class<? extends Action>> actions) {
        return file.books().charges().stream()
                .filter(charge -> actions.stream().map(Workflow::nameOf).anyMatch(charge.action()::equals))
                .toList();
    }

    /** A limit that the workflow knows no more gives nothing back. */
    private Sanction release(Charge charge, Debit debit) {
        Optional<Limit> limit = blueprint.limit(debit.limit());
        return limit.isEmpty() ? Sanction.Given.FREE : purse.release(limit.get(), debit, charge.at());
    }
}
