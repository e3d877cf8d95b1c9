package io.redress.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A workflow of open states A, B, C and the end Z in plain words, and a walk through all it can come to. It knows nothing
 * of the library on purpose: the proof is judged by it.
 *
 * @param deadlines the deadlines
 * @param ways the transitions
 */
record ClockPlan(List<Due> deadlines, List<Way> ways) {
    static final List<String> OPEN = List.of("A", "B", "C");
    private static final String END = "Z";

    /**
     * A deadline.
     *
     * @param name its name
     * @param starts when it begins
     * @param at the states or actions that this refers to
     * @param again whether it begins anew after it was met or lapsed
     * @param lapse the action that follows its lapse
     */
    record Due(String name, Starts starts, Set<String> at, Again again, String lapse) {
        boolean belongsIn(String state) {
            return starts != Starts.IN_STATES || at.contains(state);
        }
    }

    enum Starts {
        AT_OPENING,
        IN_STATES,
        AFTER_ACTIONS
    }

    enum Again {
        ONCE,
        REPEATING
    }

    /**
     * A transition.
     *
     * @param action what is done
     * @param from where it exists
     * @param to where it leads; empty for one that stays
     * @param meets the deadlines it meets
     * @param by who may
     * @param terms on what conditions
     */
    record Way(String action, Set<String> from, String to, Set<String> meets, By by, Terms terms) {
        String target(String state) {
            return to.isEmpty() ? state : to;
        }

        boolean isOpenToSystem() {
            return by != By.STAFF && terms != Terms.FACTS && terms != Terms.APPROVAL;
        }
    }

    enum By {
        STAFF,
        SYSTEM,
        BOTH
    }

    enum Terms {
        FREE,
        GUARD,
        FACTS,
        APPROVAL
    }

    /** A state, and what runs in it. */
    record Place(String state, Set<String> running) {}

    /**
     * Everything that can come about.
     *
     * @param places all of it
     * @param stuck the open states in which at some time nothing runs
     * @param nowhere the lapses that find no sure way on
     */
    record Outcome(Set<Place> places, Set<String> stuck, Set<String> nowhere) {}

    Outcome explore() {
        Outcome outcome = new Outcome(new HashSet<>(), new TreeSet<>(), new TreeSet<>());
        Set<Place> frontier = Set.of(opening());
        while (!frontier.isEmpty()) {
            Set<Place> next = new HashSet<>();
            for (Place place : frontier) {
                if (outcome.places().add(place)) {
                    if (place.running().isEmpty()) {
                        outcome.stuck().add(place.state());
                    }
                    doAnything(place, next);
                    lapseAnything(place, next, outcome.nowhere());
                }
            }
            frontier = next;
        }
        return outcome;
    }

    /** A case opens in A, by a contact. */
    private Place opening() {
        Set<String> running = new HashSet<>();
        for (Due due : deadlines) {
            boolean begins = switch (due.starts()) {
                case AT_OPENING -> true;
                case IN_STATES -> due.at().contains("A");
                case AFTER_ACTIONS -> due.at().contains("contact");
            };
            if (begins) {
                running.add(due.name());
            }
        }
        return new Place("A", running);
    }

    private void doAnything(Place place, Set<Place> next) {
        step(place, place.running(), "contact", place.state(), Set.of()).ifPresent(next::add);
        for (Way way : ways) {
            if (way.from().contains(place.state())) {
                step(place, place.running(), way.action(), way.target(place.state()), way.meets())
                        .ifPresent(next::add);
            }
        }
    }

    private void lapseAnything(Place place, Set<Place> next, Set<String> nowhere) {
        for (Due due : deadlines) {
            if (place.running().contains(due.name())) {
                Set<String> left = new HashSet<>(place.running());
                if (due.again() == Again.ONCE) {
                    left.remove(due.name());
                }
                boolean sure = false;
                for (Way way : ways) {
                    boolean follows = way.action().equals(due.lapse())
                            && way.from().contains(place.state())
                            && way.isOpenToSystem();
                    if (follows) {
                        sure |= way.terms() == Terms.FREE;
                        step(place, left, way.action(), way.target(place.state()), way.meets())
                                .ifPresent(next::add);
                    }
                }
                if (!sure) {
                    nowhere.add("deadline " + due.name() + " in state " + place.state());
                }
            }
        }
    }

    private Optional<Place> step(Place before, Set<String> running, String action, String to, Set<String> meets) {
        if (to.equals(END)) {
            return Optional.empty();
        }
        Set<String> after = new HashSet<>();
        for (Due due : deadlines) {
            boolean ran = running.contains(due.name());
            boolean met = ran && meets.contains(due.name());
            boolean goesOn = ran && !met && due.belongsIn(to);
            boolean begins = switch (due.starts()) {
                case AT_OPENING -> false;
                case IN_STATES -> due.at().contains(to) && !due.at().contains(before.state());
                case AFTER_ACTIONS -> due.at().contains(action);
            };
            boolean renewed = met && due.again() == Again.REPEATING && due.belongsIn(to);
            if (goesOn || begins || renewed) {
                after.add(due.name());
            }
        }
        return Optional.of(new Place(to, after));
    }
}
