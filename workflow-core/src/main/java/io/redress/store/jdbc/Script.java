package io.redress.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Statements that belong together, some with the number of rows they have to touch. */
final class Script {
    private final List<Step> steps = new ArrayList<>();

    /** A statement; {@code needs} is what it would mean if it touched another number of rows than expected. */
    record Step(Sql sql, OptionalInt rows, String needs) {}

    /** One script after the other. */
    static Script of(List<Script> scripts) {
        Script all = new Script();
        scripts.forEach(script -> all.steps.addAll(script.steps));
        return all;
    }

    /** A statement that may touch any number of rows. */
    void add(Sql sql) {
        steps.add(new Step(sql, OptionalInt.empty(), ""));
    }

    /** A statement that has to touch so many rows, or else everything is undone. */
    void require(int rows, String otherwise, Sql sql) {
        steps.add(new Step(sql, OptionalInt.of(rows), otherwise));
    }

    List<Step> steps() {
        return steps;
    }

    /** Thrown when a required statement touched other rows than it had to. */
    static final class UnmetException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnmetException(String what) {
            super(what, null, false, false);
        }
    }

    static void check(Step step, int touched) {
        if (step.rows().isPresent() && step.rows().getAsInt() != touched) {
            throw new UnmetException(step.needs());
        }
    }
}
