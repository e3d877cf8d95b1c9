package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.money.CurrencyMismatchException;
import io.redress.money.MoneyOverflowException;
import io.redress.remedy.Alternative;
import io.redress.remedy.Reason;
import java.util.List;
import java.util.Set;

/** Lets no amount that is too large and no mixture of currencies out: both become a matter for a person. */
record Guarded(String rule, Policy inner) implements Policy {

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        try {
            return inner.propose(matter).fold(this::checked, person -> person, nothing -> nothing);
        } catch (MoneyOverflowException tooLarge) {
            return Proposal.needsPerson(
                    Reason.of(rule, "person.amount-too-large").finding("more than an amount can hold"));
        } catch (CurrencyMismatchException mixed) {
            return Currencies.mixed(rule, mixed.first(), mixed.second());
        }
    }

    /** Adds up everything, so that nobody who adds it up later is surprised. */
    private Proposal checked(Proposal.Offers offers) {
        return Currencies.mixed(rule, offers.alternatives()).orElseGet(() -> {
            List<Alternative> distinct = Names.distinct(offers.alternatives());
            distinct.forEach(Alternative::worth);
            return new Proposal.Offers(distinct);
        });
    }
}
