package io.redress.casefile;

import io.redress.id.ActorId;
import io.redress.party.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a case stands.
 *
 * @param state the state, a constant of the workflow's enum
 * @param severity how grave it is
 * @param team the role whose work list it is on
 * @param assignee the person who holds it
 * @param closedAt when it reached an end; empty while it is open
 */
public record Standing(
        Enum<?> state, Severity severity, Optional<Role> team, Optional<ActorId> assignee, Optional<Instant> closedAt) {

    /**
     * Tells whether the case still needs somebody.
     *
     * @return true until it reaches an end
     */
    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    Standing in(Enum<?> next) {
        return new Standing(next, severity, team, assignee, closedAt);
    }

    Standing at(Severity grade) {
        return new Standing(state, grade, team, assignee, closedAt);
    }

    Standing heldBy(Optional<Role> role, Optional<ActorId> person) {
        return new Standing(state, severity, role, person, closedAt);
    }

    Standing closed(Instant at) {
        return new Standing(state, severity, team, assignee, Optional.of(at));
    }

    Standing reopened() {
        return new Standing(state, severity, team, assignee, Optional.empty());
    }
}
