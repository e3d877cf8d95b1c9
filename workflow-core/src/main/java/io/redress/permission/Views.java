package io.redress.permission;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Flag;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Who;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who sees which parts of a case. Nothing is shown unless a rule shows it; and whatever the rules say, the other party
 * never sees contact details. Immutable.
 *
 * @param rules what is shown to whom
 * @param inHouse flags of cases that are kept from contractors
 */
public record Views(List<Rule> rules, Set<Flag> inHouse) {

    /**
     * Copies the rules and flags.
     *
     * @param rules what is shown to whom
     * @param inHouse flags of cases that are kept from contractors
     */
    public Views {
        rules = List.copyOf(rules);
        inHouse = Set.copyOf(inHouse);
    }

    /**
     * Shows some fields to some people.
     *
     * @param fields what is shown
     * @param to to whom
     */
    public record Rule(Set<Field> fields, Who to) {

        /**
         * Copies the fields.
         *
         * @param fields what is shown
         * @param to to whom
         */
        public Rule {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * The fields an actor may see.
     *
     * @param file the case
     * @param actor who looks
     * @return the fields; none for an actor of another tenant, nor for a contractor's of a case that is kept in house
     */
    public Set<Field> fields(CaseFile file, Actor actor) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        boolean kept =
                actor.affiliation() == Affiliation.VENDOR && inHouse.stream().anyMatch(file::has);
        if (kept || !file.tenant().equals(actor.tenant())) {
            return fields;
        }
        Set<Relation> relations = Relations.of(file, actor);
        rules.stream()
                .filter(rule -> rule.to().includes(actor, relations))
                .forEach(rule -> fields.addAll(rule.fields()));
        if (relations.contains(Relation.OTHER_PARTY) || actor.affiliation() == Affiliation.OTHER_PARTY) {
            fields.remove(Field.CONTACT_DETAILS);
        }
        return fields;
    }

    /**
     * A case as an actor sees it.
     *
     * @param file the case
     * @param actor who looks
     * @param words finds personal words by their commitment
     * @return the view
     */
    public CaseView view(CaseFile file, Actor actor, Words words) {
        return CaseView.of(file, new Lens(fields(file, actor)), words);
    }
}
