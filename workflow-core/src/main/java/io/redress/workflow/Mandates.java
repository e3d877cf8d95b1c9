package io.redress.workflow;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.id.ActorId;
import io.redress.party.Affiliation;
import io.redress.party.Delegation;
import io.redress.party.Role;
import io.redress.party.Validity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the host's directory says, at the moment of a decision, of everybody who has a part in a request.
 *
 * @param people those people, each once
 */
@Stored("redress/mandates/1")
public record Mandates(List<Mandate> people) implements Fact {

    /**
     * Copies the list.
     *
     * @param people those people, each once
     */
    public Mandates {
        people = List.copyOf(people);
    }

    /**
     * What the directory says of one person.
     *
     * @param person who
     * @param affiliation on whose behalf; empty when the directory does not know the person
     * @param roles the roles held
     * @param absences when the person is away
     * @param delegations in whose place the person may decide
     */
    public record Mandate(
            ActorId person,
            Optional<Affiliation> affiliation,
            Set<Role> roles,
            List<Validity> absences,
            List<Delegation> delegations) {

        /**
         * Copies the collections.
         *
         * @param person who
         * @param affiliation on whose behalf; empty when the directory does not know the person
         * @param roles the roles held
         * @param absences when the person is away
         * @param delegations in whose place the person may decide
         */
        public Mandate {
            roles = Set.copyOf(roles);
            absences = List.copyOf(absences);
            delegations = List.copyOf(delegations);
        }
    }

    Optional<Mandate> of(ActorId person) {
        return people.stream()
                .filter(mandate -> mandate.person().equals(person))
                .filter(mandate -> mandate.affiliation().isPresent())
                .findFirst();
    }
}
