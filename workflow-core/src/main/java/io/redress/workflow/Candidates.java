package io.redress.workflow;

import io.redress.id.ActorId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Grant.Ruling;
import io.redress.permission.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everybody who could come to a case: of each affiliation, with one of the roles that can be reached, none or all, in no,
 * one or two relations to it. A definition is asked about them before any case runs.
 */
final class Candidates {
    private static final TenantId ANY = TenantId.of("any");

    private final List<Candidate> all;

    private record Candidate(Actor actor, Set<Relation> relations) {
        boolean isAssignee() {
            return relations.contains(Relation.ASSIGNEE);
        }
    }

    private Candidates(List<Candidate> all) {
        this.all = List.copyOf(all);
    }

    static Candidates with(Set<Role> reachable) {
        List<Set<Role>> roles = new ArrayList<>(List.of(Set.of()));
        reachable.forEach(role -> roles.add(Set.of(role)));
        roles.add(reachable);
        List<Candidate> all = new ArrayList<>();
        for (Set<Relation> relations : relations()) {
            for (Affiliation affiliation : Affiliation.values()) {
                for (Set<Role> held : roles) {
                    Actor actor = new Actor(ANY, ActorId.of("somebody"), affiliation, held, Locale.ENGLISH);
                    all.add(new Candidate(actor, relations));
                }
            }
        }
        return new Candidates(all);
    }

    /** Nobody has asked for an approval yet, so nobody is its requester. */
    private static List<Set<Relation>> relations() {
        List<Set<Relation>> relations = new ArrayList<>(List.of(Set.of()));
        for (Relation one : Relation.values()) {
            for (Relation other : Relation.values()) {
                if (one.compareTo(other) <= 0 && one != Relation.REQUESTER && other != Relation.REQUESTER) {
                    relations.add(EnumSet.of(one, other));
                }
            }
        }
        return relations;
    }

    /**
     * Whether somebody may, and where consent is needed somebody else may give it, at each level; the case has one assignee.
     * The system does not count for what merely lapses.
     */
    boolean somebodyMay(Transition<?> transition, boolean lapses) {
        Predicate<Candidate> may =
                candidate -> transition.grant().on(candidate.actor(), candidate.relations()) == Ruling.PERMITTED
                        && !(lapses && candidate.actor().affiliation() == Affiliation.SYSTEM);
        return all.stream().anyMatch(may) && consents(transition).allMatch(level -> somebodyElse(may, level));
    }

    private static Stream<List<Who>> consents(Transition<?> transition) {
        return Stream.concat(
                        Stream.of(transition.cosigners()),
                        transition.powers().chain().stream().map(Level::who))
                .filter(Predicate.not(List::isEmpty));
    }

    private boolean somebodyElse(Predicate<Candidate> may, List<Who> level) {
        Predicate<Candidate> consents =
                candidate -> level.stream().anyMatch(who -> who.includes(candidate.actor(), candidate.relations()));
        Predicate<Candidate> another = Predicate.not(Candidate::isAssignee);
        return (all.stream().anyMatch(may.and(another)) && all.stream().anyMatch(consents))
                || (all.stream().anyMatch(may) && all.stream().anyMatch(consents.and(another)));
    }

    /** Whether anybody who is no side of the dispute is meant by one of these. */
    boolean anybody(List<Who> who) {
        return all.stream()
                .filter(candidate -> candidate.relations().stream().noneMatch(Relation::takesSides))
                .anyMatch(candidate ->
                        who.stream().anyMatch(one -> one.includes(candidate.actor(), candidate.relations())));
    }
}
