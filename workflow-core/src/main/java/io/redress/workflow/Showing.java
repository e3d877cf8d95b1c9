package io.redress.workflow;

import io.redress.party.Who;
import io.redress.permission.Field;
import io.redress.permission.Views;
import java.util.List;
import java.util.Set;

/**
 * Half a sentence: what is shown, and not yet to whom.
 *
 * @param <S> the enum of states
 */
public final class Showing<S extends Enum<S>> {
    private final WorkflowBuilder<S> workflow;
    private final Set<Field> fields;

    Showing(WorkflowBuilder<S> workflow, Set<Field> fields) {
        this.workflow = workflow;
        this.fields = fields;
    }

    /**
     * Says to whom.
     *
     * @param who those who see it
     * @return the definition
     */
    public WorkflowBuilder<S> to(Who... who) {
        return workflow.show(
                List.of(who).stream().map(one -> new Views.Rule(fields, one)).toList());
    }
}
