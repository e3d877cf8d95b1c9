package io.redress.workflow;

import io.redress.casefile.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The frozen transitions: a look-up by the ordinals of state and action. */
final class Table {
    private static final List<Transition<?>> NONE = List.of();

    private final List<Class<? extends Action>> actions;
    private final Map<Class<?>, Integer> ordinals = new HashMap<>();
    private final List<List<List<Transition<?>>>> cells = new ArrayList<>();

    Table(Blueprint blueprint) {
        actions = Stream.<Class<? extends Action>>concat(
                        blueprint.all().map(Transition::action), Builtin.ACTIONS.stream())
                .distinct()
                .toList();
        for (Class<? extends Action> action : actions) {
            ordinals.put(action, ordinals.size());
        }
        for (Enum<?> state : blueprint.states().getEnumConstants()) {
            cells.add(actions.stream()
                    .map(action -> blueprint
                            .from(state)
                            .<Transition<?>>filter(transition -> transition.action() == action)
                            .toList())
                    .toList());
        }
    }

    List<Class<? extends Action>> actions() {
        return actions;
    }

    /** All ways an action can go in a state, in the order of their definition. */
    List<Transition<?>> of(Enum<?> state, Class<?> action) {
        Integer ordinal = ordinals.get(action);
        return ordinal == null ? NONE : cells.get(state.ordinal()).get(ordinal);
    }

    List<Enum<?>> statesWith(Class<?> action, Class<? extends Enum<?>> states) {
        return Stream.<Enum<?>>of(states.getEnumConstants())
                .filter(state -> !of(state, action).isEmpty())
                .toList();
    }
}
