package io.redress.permission;

import io.redress.casefile.CaseFile;
import io.redress.party.Actor;
import io.redress.party.Relation;
import io.redress.party.Who;
import java.util.List;
import java.util.Set;

/**
 * Who may do one thing. Nobody may unless included; whoever is excluded may not, even if included; the order in which
 * either is named does not matter.
 *
 * @param included those who may
 * @param excluded those who may not
 */
public record Grant(List<Who> included, List<Who> excluded) {

    /**
     * Copies the lists.
     *
     * @param included those who may
     * @param excluded those who may not
     */
    public Grant {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /**
     * Rules on an actor.
     *
     * @param file the case
     * @param actor who asks
     * @return what the grant says of the actor
     */
    public Ruling on(CaseFile file, Actor actor) {
        if (!file.tenant().equals(actor.tenant())) {
            return Ruling.NOT_INCLUDED;
        }
        return on(actor, Relations.of(file, actor));
    }

    /**
     * Rules on an actor of the case's own tenant.
     *
     * @param actor who asks
     * @param relations what the actor is to the case
     * @return what the grant says of the actor
     */
    public Ruling on(Actor actor, Set<Relation> relations) {
        if (!excluding(actor, relations).isEmpty()) {
            return Ruling.EXCLUDED;
        }
        if (included.stream().anyMatch(who -> who.includes(actor, relations))) {
            return Ruling.PERMITTED;
        }
        boolean onlyAsSide = included.stream().anyMatch(who -> who.describes(actor, relations));
        return onlyAsSide ? Ruling.TAKES_SIDES : Ruling.NOT_INCLUDED;
    }

    /**
     * By what an actor is excluded.
     *
     * @param file the case
     * @param actor who asks
     * @return those of the excluded who fit the actor, perhaps none
     */
    public List<Who> excluding(CaseFile file, Actor actor) {
        return excluding(actor, Relations.of(file, actor));
    }

    private List<Who> excluding(Actor actor, Set<Relation> relations) {
        return excluded.stream().filter(who -> who.describes(actor, relations)).toList();
    }

    /** What a grant says of an actor. */
    public enum Ruling {
        /** May. */
        PERMITTED,
        /** May not, because nothing includes the actor. */
        NOT_INCLUDED,
        /** May not, because something excludes the actor. */
        EXCLUDED,
        /** May not, because a side of the dispute must not act in it by a role or as staff. */
        TAKES_SIDES
    }
}
