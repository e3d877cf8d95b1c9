package io.redress.replay;

import io.redress.casefile.Action;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Desk;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.permission.CaseView;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.ManualRunner;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Workflow;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * A desk on which the cases of a log happen again, one after the other, with a clock that shows what the log says. Begin
 * a new one now and then: its store keeps every case.
 */
final class Replica {

    /** Making one takes longer than the life of many cases. */
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final ComplaintDesk desk;
    private final ManualRunner runner;
    private final Desk agent;
    private int commands;

    Replica(Workflow workflow, Role role) {
        desk = ComplaintDesk.running(workflow)
                .storing(new MemoryCaseStore())
                .validatedBy(VALIDATOR)
                .timedBy(clock)
                .open();
        runner = new ManualRunner(desk, clock);
        agent = desk.as(Actor.inHouse(TenantId.of("log"), "agent", role));
    }

    /** Opens a case. What is left of earlier cases is over by then. */
    CaseId opened(Instant at) {
        clock.set(at);
        return agent.receive(key(), Contact.inbound(Channel.OTHER, Party.verified("caller", Relation.CUSTOMER)))
                .caseId();
    }

    /** Lets time pass until then, with all that lapses on the way, and acts. Logs go back at times; the desk does not. */
    void act(Instant at, CaseId id, Action action) {
        runner.runUntil(at.isAfter(clock.instant()) ? at : clock.instant());
        agent.act(key(), id, action)
                .fold(
                        done -> done,
                        waiting -> {
                            throw new UnusableRowException(action + " needs approval");
                        },
                        refused -> {
                            throw new UnusableRowException(action + " is refused: " + refused.missing());
                        });
    }

    CaseView view(CaseId id) {
        return agent.view(id);
    }

    private CommandKey key() {
        return CommandKey.of("row-" + commands++);
    }
}
