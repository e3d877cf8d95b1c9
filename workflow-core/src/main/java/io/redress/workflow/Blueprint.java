package io.redress.workflow;

import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.Fact;
import io.redress.codec.Codec;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Deadlines;
import io.redress.deadline.Start;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Level;
import io.redress.permission.Limit;
import io.redress.permission.Views;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A definition as it was written, before it is checked.
 *
 * @param own the transitions the host defined, in order
 * @param builtin those that every workflow has besides; they come after the host's own
 */
record Blueprint(
        String name,
        int version,
        Class<? extends Enum<?>> states,
        Optional<Enum<?>> start,
        Set<Enum<?>> ends,
        Optional<Role> frontLine,
        Deadlines deadlines,
        Optional<WorkingCalendar> delivery,
        List<Who> proactive,
        List<Transition<?>> own,
        List<Transition<?>> builtin,
        Views views,
        Charter charter,
        Fulfilling fulfilling,
        Set<Class<? extends Fact>> facts,
        Holding holding,
        Codec codec) {

    Blueprint {
        ends = Collections.unmodifiableSet(new LinkedHashSet<>(ends));
    }

    /** The limit of a name, wherever it was named. */
    Optional<Limit> limit(String name) {
        return limits().filter(limit -> limit.name().equals(name)).findFirst();
    }

    /** Every limit that adds something up. */
    Stream<Limit> limits() {
        return Stream.concat(
                        charter.budgets().stream(),
                        own.stream().flatMap(transition -> transition.powers().limits()))
                .filter(limit -> !limit.name().isEmpty())
                .distinct();
    }

    /** Who has to agree to an action, as far as can be said before anybody looks at its content. */
    List<Level> chain(Enum<?> state, Class<? extends Action> action) {
        return own.stream()
                .filter(way -> way.action() == action)
                .filter(way -> !way.powers().chain().isEmpty())
                .min(Comparator.comparing(way -> !way.from().contains(state)))
                .map(way -> way.powers().chain())
                .orElse(List.of());
    }

    /** Whether some transition gives back, or makes final, what an action took. */
    boolean settles(Class<? extends Action> action) {
        return own.stream()
                .map(Transition::settles)
                .anyMatch(settles -> settles.releasing().contains(action)
                        || settles.confirming().contains(action));
    }

    /** The deadline for answers to requests for an action. */
    Optional<DeadlineRule> answering(Class<? extends Action> action) {
        return deadlines.rules().stream()
                .filter(rule -> rule.start() instanceof Start.WhilePending pending
                        && pending.actions().contains(action))
                .findFirst();
    }

    boolean isOpen(Enum<?> state) {
        return !ends.contains(state);
    }

    Stream<Transition<?>> all() {
        return Stream.concat(own.stream(), builtin.stream());
    }

    Stream<Transition<?>> from(Enum<?> state) {
        return all().filter(transition -> transition.from().contains(state));
    }
}
