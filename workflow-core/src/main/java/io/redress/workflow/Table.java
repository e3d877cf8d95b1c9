package io.redress.workflow;

import io.redress.casefile.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The frozen transitions: a look-up by the columns of state and action. */
final class Table {
    private static final List<Transition<?>> NONE = List.of();

    private final List<Class<? extends Action>> actions;
    private final Map<Class<?>, Integer> columns = new HashMap<>();
    private final List<List<List<Transition<?>>>> rows = new ArrayList<>();

    Table(Blueprint blueprint) {
        actions = Stream.<Class<? extends Action>>concat(
                        blueprint.all().map(Transition::action), Builtin.ACTIONS.stream())
                .distinct()
                .toList();
        for (Class<? extends Action> action : actions) {
            columns.put(action, columns.size());
        }
        for (Enum<?> state : blueprint.states().getEnumConstants()) {
            rows.add(actions.stream()
                    .map(action -> blueprint
                            .from(state)
                            .filter(transition -> transition.action() == action)
                            .toList())
                    .toList());
        }
    }

    List<Class<? extends Action>> actions() {
        return actions;
    }

    /** All ways an action can go in a state, in the order of their definition. */
    @SuppressWarnings("EnumOrdinal") // the rows were laid out in this very order, from this very enum
    List<Transition<?>> of(Enum<?> state, Class<?> action) {
        Integer column = columns.get(action);
        return column == null ? NONE : rows.get(state.ordinal()).get(column);
    }

    List<Enum<?>> statesWith(Class<?> action, Class<? extends Enum<?>> states) {
        return Stream.<Enum<?>>of(states.getEnumConstants())
                .filter(state -> !of(state, action).isEmpty())
                .toList();
    }
}
