package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.party.Actor;
import io.redress.remedy.Award;
import io.redress.workflow.Decision.Accepted;
import io.redress.workflow.Fulfilling.Once;
import java.time.Instant;
import java.util.Optional;

/** Lets the system take the host's own actions when awards have arrived or are stuck, in the same change. */
final class Following {
    private final Blueprint blueprint;
    private final Table table;
    private final Decider decider;

    Following(Blueprint blueprint, Table table, Decider decider) {
        this.blueprint = blueprint;
        this.table = table;
        this.decider = decider;
    }

    Accepted after(CaseFile before, Accepted accepted, Instant now) {
        CaseFile file = accepted.after();
        if (!before.remedies().isDone() && file.remedies().isDone()) {
            return blueprint
                    .fulfilling()
                    .arrived()
                    .map(once -> taking(once, file.remedies(), accepted, now))
                    .orElse(accepted);
        }
        Optional<Once<Award>> stuck = blueprint.fulfilling().stuck();
        return stuck.isEmpty()
                ? accepted
                : newlyStuck(before, file)
                        .map(award -> taking(stuck.get(), award, accepted, now))
                        .orElse(accepted);
    }

    private static Optional<Award> newlyStuck(CaseFile before, CaseFile file) {
        return file.remedies().awards().stream()
                .filter(Fulfilling::isStuck)
                .filter(award -> before.remedies()
                        .award(award.number())
                        .filter(Fulfilling::isStuck)
                        .isEmpty())
                .findFirst();
    }

    /** A case that has gone elsewhere meanwhile stays there, and a closed one is not opened again. */
    private <T> Accepted taking(Once<T> once, T because, Accepted accepted, Instant now) {
        CaseFile file = accepted.after();
        if (table.of(file.state(), once.action()).stream().noneMatch(Following::isOpen)) {
            return accepted;
        }
        Action action = once.made().apply(because);
        Actor system = Actor.system(file.tenant());
        Command command = Command.of(action, system, now);
        return table.of(file.state(), once.action()).stream()
                .filter(Following::isOpen)
                .filter(way -> decider.objection(way, file, command, Facts.NONE).isEmpty())
                .findFirst()
                .map(way -> accepted.carrying(action, system, taken(way, file, command)))
                .orElse(accepted);
    }

    private Accepted taken(Transition<?> way, CaseFile file, Command command) {
        Decision taken = decider.take(Decider.Taking.plain(way), new Draft(file), command, Facts.NONE);
        if (taken instanceof Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException(
                "what the system takes because of awards gives back what it cannot count: " + command.action());
    }

    static boolean isOpen(Transition<?> way) {
        return way.isOpenToLapse() && !way.isReopening();
    }
}
