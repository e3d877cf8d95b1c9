package io.redress.compensation;

import static io.redress.compensation.Policies.firstOf;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.compensation.OrderFacts.Item;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import io.redress.testkit.contract.Matters;
import io.redress.testkit.contract.PolicyContract;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The example of WRITING_A_POLICY.md, as it stands there. */
class LoyaltyTest extends PolicyContract {

    @Stored("shop/membership/1")
    record Membership(int years) implements Fact {}

    static final class Loyalty implements Policy {
        @Override
        public Set<Class<? extends Fact>> reads() {
            return Set.of(Membership.class);
        }

        @Override
        public Proposal propose(Matter matter) {
            int years = matter.fact(Membership.class).years();
            long missing = matter.claim().on(Set.of(Ground.UNDELIVERED)).stream()
                    .flatMap(head -> matter.items(head).stream())
                    .distinct()
                    .count();
            Reason why =
                    Reason.of("loyalty", "loyalty.given").seeing("years", years).seeing("missing", missing);
            if (years < 1 || missing == 0) {
                return Proposal.nothing(Reason.of("loyalty", "loyalty.none")
                        .seeing("years", years)
                        .finding("not for this"));
            }
            Money amount = Money.of("CNY", "5").times(missing);
            return Proposal.offering(new Alternative(
                    "loyalty",
                    List.of(Part.of(
                            Payment.beyondPrice(amount, "membership terms, 3"),
                            why.with("amount", amount).finding(amount)))));
        }
    }

    private static Matters order() {
        return Matters.of(Item.of("1", Money.of("CNY", "30")), Item.of("2", Money.of("CNY", "8")))
                .knowing(new Membership(3));
    }

    private static Matter missing(String... items) {
        return order().claiming(Claim.of(Ground.UNDELIVERED, items)).matter();
    }

    @Override
    protected Policy policy() {
        return firstOf(new Loyalty());
    }

    @Override
    protected List<Matter> matters() {
        return List.of(missing("1"), missing("1", "2"), missing());
    }

    @Override
    protected List<Growth> growing() {
        return List.of(new Growth(missing("1"), missing("1", "2")));
    }

    @Override
    protected Explanations explanations() {
        return Explanations.shipped().and(locale -> ResourceBundle.getBundle("shop.Reasons", locale));
    }

    @Override
    protected List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.CHINESE);
    }
}
