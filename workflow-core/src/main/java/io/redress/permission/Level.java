package io.redress.permission;

import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Relation;
import io.redress.party.Who;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People who may decide up to some limits.
 *
 * @param who those people: whoever is meant by any of these
 * @param limits how much; without any, everything
 */
public record Level(List<Who> who, List<Limit> limits) {

    /**
     * Copies the lists.
     *
     * @param who those people
     * @param limits how much; without any, everything
     */
    public Level {
        who = List.copyOf(who);
        limits = List.copyOf(limits);
    }

    /**
     * Tells whether somebody is meant.
     *
     * @param actor the person
     * @param relations what the person is to the case
     * @return true when any of these includes the person
     */
    public boolean includes(Actor actor, Set<Relation> relations) {
        return who.stream().anyMatch(one -> one.includes(actor, relations));
    }

    /**
     * The most that can be decided at once.
     *
     * @return the smallest limit of any kind; empty when there is none
     */
    public Optional<Money> atOnce() {
        return limits.stream().map(Limit::most).reduce(Money::min);
    }

    /**
     * Tells whether an amount lies within what can be decided at once, whatever else was spent before.
     *
     * @param amount the amount, in the limits' currency
     * @return true when no limit is below it
     */
    public boolean covers(Money amount) {
        return limits.stream().allMatch(limit -> amount.isAtMost(limit.most()));
    }

    @Override
    public String toString() {
        String people = who.stream().map(Who::toString).collect(Collectors.joining(" or "));
        return limits.isEmpty()
                ? people
                : people + " up to " + limits.stream().map(Limit::words).collect(Collectors.joining(", "));
    }
}
