package io.redress.workflow;

import io.redress.casefile.Charge.Debit;
import io.redress.casefile.Fact;
import io.redress.money.Money;
import io.redress.permission.Account;
import io.redress.permission.Booking;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an amount may be decided. */
sealed interface Sanction {

    /** It may, and this is what it takes. */
    record Given(Optional<Money> amount, List<Debit> debits, List<Booking> bookings) implements Sanction {
        static final Given FREE = new Given(Optional.empty(), List.of(), List.of());
    }

    /** Only with the consent of others. */
    record Asks() implements Sanction {}

    /** It may not. */
    record Withheld(Objection objection) implements Sanction {}

    /** That depends on what is not known yet. */
    record Unknown(Set<Class<? extends Fact>> types, Set<Account> accounts) implements Sanction {
        static Unknown accounts(Set<Account> accounts) {
            return new Unknown(Set.of(), accounts);
        }
    }
}
