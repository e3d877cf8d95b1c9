package io.redress.permission;

import io.redress.casefile.CaseFile;
import io.redress.party.Actor;
import io.redress.party.Identity;
import io.redress.party.Relation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Works out what an actor is to a case. */
public final class Relations {
    private Relations() {}

    /**
     * What an actor is to a case. A claimed identity gives no relation, and nobody has any across tenants. Who holds a
     * case or asked for an approval is known from the case itself, never from a party that a contact names.
     *
     * @param file the case
     * @param actor the actor
     * @return the relations, perhaps none
     */
    public static Set<Relation> of(CaseFile file, Actor actor) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (!file.tenant().equals(actor.tenant())) {
            return relations;
        }
        if (file.standing().assignee().equals(Optional.of(actor.id()))) {
            relations.add(Relation.ASSIGNEE);
        }
        if (file.books().hasAsked(actor.id())) {
            relations.add(Relation.REQUESTER);
        }
        file.parties().stream()
                .filter(party -> party.identity() == Identity.VERIFIED)
                .filter(party -> party.id().equals(Optional.of(actor.id())))
                .filter(party -> party.relation() != Relation.ASSIGNEE && party.relation() != Relation.REQUESTER)
                .forEach(party -> relations.add(party.relation()));
        return relations;
    }
}
