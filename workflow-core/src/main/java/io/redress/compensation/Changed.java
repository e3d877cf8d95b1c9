package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The same alternatives, each a little different. */
record Changed(Policy inner, UnaryOperator<Alternative> change) implements Policy {

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        return inner.propose(matter)
                .fold(
                        offers -> new Proposal.Offers(
                                offers.alternatives().stream().map(change).toList()),
                        person -> person,
                        nothing -> nothing);
    }

    static UnaryOperator<Alternative> parts(UnaryOperator<Part> change) {
        return one ->
                new Alternative(one.name(), one.parts().stream().map(change).toList());
    }

    static Part lent(Part part) {
        return part.remedy() instanceof Payment payment
                ? part.replacedBy(
                        payment.provisional(),
                        Reason.of("provisional", "provisional.lent")
                                .with("amount", payment.amount())
                                .finding("may be taken back"))
                : part;
    }
}
