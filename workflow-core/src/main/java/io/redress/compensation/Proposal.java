package io.redress.compensation;

import io.redress.remedy.Alternative;
import io.redress.remedy.Reason;
import java.util.List;
import java.util.function.Function;

/** What a policy says. */
public sealed interface Proposal {

    /**
     * Something can be offered.
     *
     * @param alternatives what, at least one, the recommended one first
     */
    record Offers(List<Alternative> alternatives) implements Proposal {

        /**
         * Copies the alternatives.
         *
         * @param alternatives what, at least one
         * @throws IllegalArgumentException when there is none
         */
        public Offers {
            alternatives = List.copyOf(alternatives);
            if (alternatives.isEmpty()) {
                throw new IllegalArgumentException("a policy that offers nothing says why, with Nothing");
            }
        }

        @Override
        public <R> R fold(Function<Offers, R> offers, Function<NeedsPerson, R> person, Function<Nothing, R> nothing) {
            return offers.apply(this);
        }
    }

    /**
     * A person has to look at it.
     *
     * @param why why
     */
    record NeedsPerson(Reason why) implements Proposal {
        @Override
        public <R> R fold(Function<Offers, R> offers, Function<NeedsPerson, R> person, Function<Nothing, R> nothing) {
            return person.apply(this);
        }
    }

    /**
     * This policy has nothing to say to this claim.
     *
     * @param why why not
     */
    record Nothing(Reason why) implements Proposal {
        @Override
        public <R> R fold(Function<Offers, R> offers, Function<NeedsPerson, R> person, Function<Nothing, R> nothing) {
            return nothing.apply(this);
        }
    }

    /**
     * Handles each kind of proposal.
     *
     * @param offers for alternatives
     * @param person for a matter that needs a person
     * @param nothing for a policy that has nothing to say
     * @param <R> the result's type
     * @return what the function for this kind gives
     */
    <R> R fold(Function<Offers, R> offers, Function<NeedsPerson, R> person, Function<Nothing, R> nothing);

    /**
     * Offers something.
     *
     * @param alternatives what, at least one, the recommended one first
     * @return the proposal
     * @throws IllegalArgumentException when there is none
     */
    static Proposal offering(Alternative... alternatives) {
        return new Offers(List.of(alternatives));
    }

    /**
     * Asks for a person.
     *
     * @param why why
     * @return the proposal
     */
    static Proposal needsPerson(Reason why) {
        return new NeedsPerson(why);
    }

    /**
     * Has nothing to say.
     *
     * @param why why not
     * @return the proposal
     */
    static Proposal nothing(Reason why) {
        return new Nothing(why);
    }
}
