package io.redress.testkit.contract;

import io.redress.casefile.Flag;
import io.redress.casefile.Severity;
import io.redress.id.ActorId;
import io.redress.id.OrderId;
import io.redress.party.Role;
import io.redress.spi.Index;
import io.redress.spi.Index.Punctuality;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The columns of a case while a check puts them together. */
final class Columns {
    private String workflow = "online-shop";
    private int version = 3;
    private String state = "NEW";
    private Severity severity = Severity.NORMAL;
    private Optional<Role> team = Optional.empty();
    private Optional<ActorId> assignee = Optional.empty();
    private Optional<ActorId> customer = Optional.empty();
    private Optional<OrderId> order = Optional.empty();
    private final Set<ActorId> parties = new HashSet<>();
    private final Set<Flag> flags = new HashSet<>();
    private final Set<Role> awaiting = new HashSet<>();
    private final Set<ActorId> askers = new HashSet<>();
    private Instant opened = StoreChecks.NOON;
    private Instant updated = StoreChecks.NOON;
    private Optional<Instant> closed = Optional.empty();
    private Optional<Instant> due = Optional.empty();
    private Punctuality punctuality = Punctuality.ON_TIME;

    Columns running(String name, int number) {
        workflow = name;
        version = number;
        return this;
    }

    Columns in(String name) {
        state = name;
        return this;
    }

    Columns graded(Severity grade) {
        severity = grade;
        return this;
    }

    Columns on(String role) {
        team = Optional.of(Role.of(role));
        return this;
    }

    Columns heldBy(String person) {
        assignee = Optional.of(ActorId.of(person));
        return this;
    }

    Columns of(String account) {
        customer = Optional.of(ActorId.of(account));
        return with(account);
    }

    Columns with(String account) {
        parties.add(ActorId.of(account));
        return this;
    }

    Columns about(String number) {
        order = Optional.of(OrderId.of(number));
        return this;
    }

    Columns flagged(String flag) {
        flags.add(Flag.of(flag));
        return this;
    }

    Columns awaiting(String role) {
        awaiting.add(Role.of(role));
        return this;
    }

    Columns askedBy(String person) {
        askers.add(ActorId.of(person));
        return this;
    }

    Columns openedAt(Instant at) {
        opened = at;
        return this;
    }

    Columns updatedAt(Instant at) {
        updated = at;
        return this;
    }

    Columns closedAt(Instant at) {
        closed = Optional.of(at);
        return this;
    }

    Columns dueAt(Instant at) {
        due = Optional.of(at);
        return this;
    }

    Columns late() {
        punctuality = Punctuality.BREACHED;
        return this;
    }

    Index index() {
        return new Index(
                workflow,
                version,
                state,
                severity,
                team,
                assignee,
                customer,
                order,
                parties,
                flags,
                awaiting,
                askers,
                opened,
                updated,
                closed,
                due,
                punctuality);
    }
}
