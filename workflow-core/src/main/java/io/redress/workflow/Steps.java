package io.redress.workflow;

import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.casefile.Flag;
import io.redress.deadline.Duty;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Field;
import io.redress.permission.Limit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The sentences of a workflow's definition; each can follow each. Not thread-safe.
 *
 * @param <S> the enum of states
 */
public sealed interface Steps<S extends Enum<S>> permits WorkflowBuilder, TransitionBuilder {

    /**
     * The definition as a whole.
     *
     * @return the builder all sentences belong to
     */
    WorkflowBuilder<S> workflow();

    /**
     * Says where a case starts.
     *
     * @param state the first state
     * @return the definition
     */
    default WorkflowBuilder<S> startsIn(S state) {
        return workflow().begin(state);
    }

    /**
     * Says where a case ends.
     *
     * @param states the ends
     * @return the definition
     */
    @SuppressWarnings("unchecked") // the array is only read
    default WorkflowBuilder<S> endsIn(S... states) {
        return workflow().end(List.of(states));
    }

    /**
     * Says whose work list a new case goes to.
     *
     * @param role the front line
     * @return the definition
     */
    default WorkflowBuilder<S> takenInBy(Role role) {
        return workflow().frontLine(role);
    }

    /**
     * Says who may open a case that nobody has complained about, with what the desk tells a party of its own accord.
     * Without any such sentence nobody may.
     *
     * @param who staff, merchants or the system
     * @return the definition
     */
    default WorkflowBuilder<S> openedUnaskedBy(Who... who) {
        return workflow().proactive(List.of(who));
    }

    /**
     * Says who may hand a case to whom. Without any such sentence everybody with a role in the workflow may hand it to
     * every role of the workflow.
     *
     * @param from who hands over
     * @param to to which roles
     * @return the definition
     */
    default WorkflowBuilder<S> handingOver(Who from, Role... to) {
        return workflow().handOver(from, List.of(to));
    }

    /**
     * Defines a deadline. Their order decides which of two lapses at the same instant comes first.
     *
     * @param name its name
     * @param rule says what is owed
     * @return the definition
     */
    default WorkflowBuilder<S> deadline(DeadlineName name, Consumer<DeadlineBuilder<S>> rule) {
        return workflow().define(name, rule);
    }

    /**
     * Defines one deadline for each of some duties, such as those of a law: {@code owing(pack.on(day), ...)}. Each has the
     * duty's name and time already; the host says the rest, and may give less time.
     *
     * @param duties the duties, each once, in the order of their lapses at the same instant
     * @param completing says for each duty who owes it, in which calendar, from when on, and what happens when it lapses
     * @return the definition
     */
    default WorkflowBuilder<S> owing(List<Duty> duties, BiConsumer<Duty, DeadlineBuilder<S>> completing) {
        for (Duty duty : duties) {
            workflow().define(duty.name(), deadline -> completing.accept(duty, deadline.within(duty.within())));
        }
        return workflow();
    }

    /**
     * Lets messages wait for open hours. Those of urgent cases never wait.
     *
     * @param hours when messages are delivered
     * @return the definition
     */
    default WorkflowBuilder<S> deliveringIn(WorkingCalendar hours) {
        return workflow().delivery(hours);
    }

    /**
     * Keeps cases with some flags from contractors: while a case has one of them nobody of a contractor acts on it, holds it
     * or sees it; they may only bring in what somebody tells them. Whoever holds it when the flag is set holds it no more.
     *
     * @param flags the flags, such as that of danger
     * @return the definition
     */
    default WorkflowBuilder<S> keepingInHouse(Flag... flags) {
        return workflow().inHouse(List.of(flags));
    }

    /**
     * Keeps two actions apart: nobody has a part in both on one case, neither by taking it nor by asking for it or agreeing
     * to it. Several such sentences add up.
     *
     * @param one an action
     * @param other another
     * @return the definition
     */
    default WorkflowBuilder<S> keepingApart(Class<? extends Action> one, Class<? extends Action> other) {
        return workflow().apart(one, other);
    }

    /**
     * Defines budgets that silence may draw on.
     *
     * @param budgets limits of the whole tenant
     * @return the definition
     */
    default WorkflowBuilder<S> budgeting(Limit... budgets) {
        return workflow().budgets(List.of(budgets));
    }

    /**
     * Says that only so many people hold a role, so that no chain of consent asks for more of them than there are.
     *
     * @param role the role
     * @param people how many at most, from 1
     * @return the definition
     */
    default WorkflowBuilder<S> heldByAtMost(Role role, int people) {
        return workflow().headcount(role, people);
    }

    /**
     * Says what follows when awards have arrived or are stuck.
     *
     * @param how says it
     * @return the definition
     */
    default WorkflowBuilder<S> fulfilling(Consumer<FulfilmentBuilder> how) {
        return workflow().fulfilment(how);
    }

    /**
     * Holds what is disputed: while a case is open, {@code ComplaintDesk.settle} refuses the items it is about. Those are the
     * items that contacts named as they came in. A claim takes their place: it holds the items of its heads, and what comes
     * in later adds to them. Whoever names no item, in a contact about the order or in any head of a claim, holds the whole
     * order, as more than {@value io.redress.remedy.Claim#MOST_HEADS} items do. What the desk writes adds nothing. The hold ends
     * with the case and comes back when it is opened again. Say it in a new version of the workflow: cases that are open
     * already begin to hold when they are moved to it.
     *
     * @return the definition
     */
    default WorkflowBuilder<S> holdingDisputedItems() {
        return workflow().holding(Holding.DISPUTED_ITEMS);
    }

    /**
     * Begins a transition.
     *
     * @param action the action
     * @param <A> its type
     * @return the transition, to be completed
     */
    default <A extends Action> TransitionBuilder<S, A> on(Class<A> action) {
        return workflow().transition(action);
    }

    /**
     * Names the host's attributes that cases of this workflow may carry.
     *
     * @param attributes their types
     * @return the definition
     */
    @SuppressWarnings("unchecked") // the array is only read
    default WorkflowBuilder<S> carrying(Class<? extends Attribute>... attributes) {
        return workflow().attributes(List.of(attributes));
    }

    /**
     * Shows parts of a case; whatever no such sentence shows stays hidden.
     *
     * @param fields the parts
     * @return to whom
     */
    default Showing<S> showing(Field... fields) {
        return new Showing<>(workflow(), Set.copyOf(List.of(fields)));
    }

    /**
     * Shows all parts of a case.
     *
     * @return to whom
     */
    default Showing<S> showingEverything() {
        return new Showing<>(workflow(), EnumSet.allOf(Field.class));
    }

    /**
     * Checks the definition and freezes it.
     *
     * @return the workflow, immutable and shared by all threads
     * @throws FaultyWorkflowException with every fault at once
     */
    default Workflow build() {
        return workflow().freeze();
    }
}
