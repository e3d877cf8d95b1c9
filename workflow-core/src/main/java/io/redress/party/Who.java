package io.redress.party;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a grant, a deadline or a message means: a role, an affiliation, a relation to the case, or several of these at
 * once. Immutable.
 */
public sealed interface Who permits Role, Affiliation, Relation, Who.AllOf {

    /**
     * Tells whether an actor has the right that this is given. A side of the dispute never has one by a role or as
     * staff.
     *
     * @param actor the actor
     * @param relations what the actor is to the case in question
     * @return true when this includes the actor
     */
    boolean includes(Actor actor, Set<Relation> relations);

    /**
     * Tells whether the words fit an actor, sides of the dispute not excepted: what takes a right away goes by this.
     *
     * @param actor the actor
     * @param relations what the actor is to the case in question
     * @return true for everybody whom this includes, and for sides of the dispute whom it only leaves out as such
     */
    boolean describes(Actor actor, Set<Relation> relations);

    /**
     * Narrows this by another condition: {@code AGENT.and(IN_HOUSE)}.
     *
     * @param other the further condition
     * @return those who meet both
     */
    default Who and(Who other) {
        return new AllOf(List.of(this, other));
    }

    /**
     * Those who meet every condition.
     *
     * @param conditions at least two conditions
     */
    record AllOf(List<Who> conditions) implements Who {

        /**
         * Copies the conditions.
         *
         * @param conditions at least two conditions
         * @throws IllegalArgumentException when there are fewer than two
         */
        public AllOf {
            conditions = List.copyOf(conditions);
            if (conditions.size() < 2) {
                throw new IllegalArgumentException("all-of needs two conditions or more, has " + conditions);
            }
        }

        @Override
        public boolean includes(Actor actor, Set<Relation> relations) {
            return conditions.stream().allMatch(condition -> condition.includes(actor, relations));
        }

        @Override
        public boolean describes(Actor actor, Set<Relation> relations) {
            return conditions.stream().allMatch(condition -> condition.describes(actor, relations));
        }

        @Override
        public String toString() {
            return conditions.stream().map(Who::toString).collect(Collectors.joining("+"));
        }
    }
}
