package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.deadline.Deadlines;
import java.util.List;

/** What follows from an action besides the move from state to state. Pure. */
@FunctionalInterface
interface Effect<A extends Action> {

    /** The events that follow; {@code current} is the file with all earlier events of the step folded in. */
    List<Event> of(Situation<A> situation, CaseFile current, Deadlines deadlines);
}
