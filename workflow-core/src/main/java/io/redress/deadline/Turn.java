package io.redress.deadline;

import io.redress.id.DeadlineName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one step does to the deadlines of a case, each list in rule order.
 *
 * @param met the deadlines it meets
 * @param cancelled those that no longer apply
 * @param started those that begin to run
 */
public record Turn(List<DeadlineRule> met, List<DeadlineRule> cancelled, List<DeadlineRule> started) {

    /**
     * Copies the lists.
     *
     * @param met the deadlines it meets
     * @param cancelled those that no longer apply
     * @param started those that begin to run
     */
    public Turn {
        met = List.copyOf(met);
        cancelled = List.copyOf(cancelled);
        started = List.copyOf(started);
    }

    /**
     * The deadlines that run afterwards.
     *
     * @param running those that ran before
     * @return those that run after
     */
    public Set<DeadlineName> after(Set<DeadlineName> running) {
        Set<DeadlineName> after = new HashSet<>(running);
        met.forEach(rule -> after.remove(rule.name()));
        cancelled.forEach(rule -> after.remove(rule.name()));
        started.forEach(rule -> after.add(rule.name()));
        return after;
    }
}
