package io.redress.permission;

import static io.redress.party.Affiliation.SYSTEM;

import io.redress.calendar.Span;
import io.redress.casefile.Flag;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.ApprovalWorkflow.Close;
import io.redress.permission.ApprovalWorkflow.Refund;
import io.redress.permission.ApprovalWorkflow.Remind;
import io.redress.permission.ApprovalWorkflow.Stage;
import io.redress.workflow.Silence;
import io.redress.workflow.TransitionBuilder;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a definition says of who may refund how much. A manager is always among those who may, so that somebody is.
 *
 * @param by who may, besides a manager
 * @param notBy who may not
 * @param own who may decide how much alone
 * @param chain who agrees beyond that, the last without limit
 * @param budgets what it is taken from
 * @param ceiling the most of all
 * @param keeping what else is refused
 */
record HouseLaw(
        List<Who> by,
        List<Who> notBy,
        List<Level> own,
        List<Level> chain,
        List<Limit> budgets,
        Optional<Money> ceiling,
        List<Keeping> keeping) {
    static final Role MANAGER = Role.of("manager");
    static final Flag DANGER = Flag.of("danger");

    /** What is refused on a whole workflow. */
    enum Keeping {
        IN_HOUSE,
        APART
    }

    Workflow workflow() {
        WorkflowBuilder<Stage> house = Workflow.named("law")
                .over(Stage.class)
                .startsIn(Stage.OPEN)
                .endsIn(Stage.CLOSED)
                .takenInBy(MANAGER)
                .deadline(
                        DeadlineName.of("answer"),
                        answer -> answer.within(Span.wallHours(24)).repeating().lapsingInto(new Remind()))
                .on(Close.class)
                .in(Stage.OPEN)
                .to(Stage.CLOSED)
                .by(MANAGER)
                .on(Remind.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .workflow();
        if (!chain.isEmpty()) {
            house.deadline(
                    DeadlineName.of("consent"),
                    consent -> consent.within(Span.wallHours(8))
                            .whilePending(Refund.class)
                            .lapsingInto(Silence.refusing("nobody answered")));
        }
        if (keeping.contains(Keeping.IN_HOUSE)) {
            house.keepingInHouse(DANGER);
        }
        if (keeping.contains(Keeping.APART)) {
            house.keepingApart(Refund.class, Close.class);
        }
        TransitionBuilder<Stage, Refund> refund = house.on(Refund.class)
                .in(Stage.OPEN)
                .by(by.toArray(Who[]::new))
                .by(MANAGER)
                .notBy(notBy.toArray(Who[]::new))
                .costing(situation -> situation.action().amount());
        own.forEach(level -> refund.upTo(level.who().get(0), limits(level)));
        chain.forEach(level -> refund.beyond(level.who().get(0), limits(level)));
        if (!own.isEmpty() && chain.isEmpty()) {
            refund.upTo(MANAGER);
        }
        budgets.forEach(refund::drawingOn);
        ceiling.ifPresent(refund::neverBeyond);
        return refund.build();
    }

    private static Limit[] limits(Level level) {
        return level.limits().toArray(Limit[]::new);
    }

    HouseLaw by(List<Who> others) {
        return new HouseLaw(others, notBy, own, chain, budgets, ceiling, keeping);
    }

    HouseLaw notBy(Who other) {
        return new HouseLaw(by, with(notBy, other), own, chain, budgets, ceiling, keeping);
    }

    HouseLaw keeping(Keeping other) {
        return new HouseLaw(by, notBy, own, chain, budgets, ceiling, with(keeping, other));
    }

    HouseLaw deciding(List<Level> alone, List<Limit> drawn) {
        return new HouseLaw(by, notBy, alone, chain, drawn, ceiling, keeping);
    }

    HouseLaw agreeing(List<Level> others) {
        return new HouseLaw(by, notBy, own, others, budgets, ceiling, keeping);
    }

    HouseLaw upTo(Optional<Money> most) {
        return new HouseLaw(by, notBy, own, chain, budgets, most, keeping);
    }

    private static <T> List<T> with(List<T> all, T other) {
        List<T> more = new ArrayList<>(all);
        more.add(other);
        return more;
    }
}
