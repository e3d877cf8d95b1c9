package io.redress.stories.walk;

import io.redress.money.Money;
import java.util.List;

/** What an offer has taken from which accounts, as long as it can be given back. */
record PaperCharge(Money amount, List<PaperAccount> accounts) {
    @Override
    public String toString() {
        return amount + " from " + accounts;
    }
}
