package io.redress.workflow;

import io.redress.casefile.Fact;
import io.redress.permission.Account;
import io.redress.permission.Refusal;
import java.util.HashSet;
import java.util.Set;

/** What state, right, facts and conditions say to an action, before anybody asks how much it may cost. */
sealed interface Assessment {

    /** It can go this way, on these facts, at this price, with this effect on claims, offers and awards. */
    record Fit(Transition<?> way, Set<Class<? extends Fact>> used, Treasury.Cost cost, Plan.Ready plan)
            implements Assessment {
        /** The same on these facts besides. */
        Fit using(Set<Class<? extends Fact>> read) {
            Set<Class<? extends Fact>> all = new HashSet<>(used);
            all.addAll(read);
            return new Fit(way, all, cost, plan);
        }
    }

    /** It cannot. */
    record Unfit(Refusal refusal) implements Assessment {}

    /** That depends on facts which are not known yet. */
    record Lacking(Set<Class<? extends Fact>> types, Set<Account> accounts) implements Assessment {
        Decision.NeedsFacts decision() {
            return new Decision.NeedsFacts(types, accounts);
        }
    }
}
