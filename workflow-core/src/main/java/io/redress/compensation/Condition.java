package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.remedy.Reason;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says nothing unless something holds. */
record Condition(Policy inner, String code, Predicate<Matter> holds) implements Policy {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

    Condition {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "code \"" + code + "\" must be 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        return holds.test(matter)
                ? inner.propose(matter)
                : Proposal.nothing(Reason.of("only-when", "only-when.not")
                        .seeing("condition", code)
                        .finding("does not hold"));
    }
}
