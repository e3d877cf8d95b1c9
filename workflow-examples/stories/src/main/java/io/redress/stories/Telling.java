package io.redress.stories;

import io.redress.desk.Outcome;
import io.redress.permission.Refusal;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Hears one story: writes it down, and stops it as soon as something is not as the story says. Not thread-safe. */
public final class Telling {
    private static final String INDENT = " ".repeat(20);
    private static final int WIDTH = 110;

    private final PrintStream out;

    Telling(PrintStream out) {
        this.out = out;
    }

    /**
     * Says what happened to real customers.
     *
     * @param facts the facts, in one or more sentences
     */
    public void facts(String facts) {
        line("  Reported", facts);
    }

    /**
     * Says what happens on the desk.
     *
     * @param when at which virtual time
     * @param what what happens
     */
    public void happens(Instant when, String what) {
        line("  " + Hours.at(when), what);
    }

    /**
     * Says which rule held, and how it was enforced.
     *
     * @param rule the rule
     * @param enforcement what made it hold
     */
    public void rule(String rule, String enforcement) {
        line("  Rule", rule);
        line("  Enforced by", enforcement);
    }

    /**
     * Checks something.
     *
     * @param what what is checked
     * @param actual what it is
     * @param expected what it has to be
     * @param <T> its type
     * @throws BrokenStoryException when the two differ
     */
    public <T> void check(String what, T actual, T expected) {
        if (!Objects.equals(actual, expected)) {
            throw new BrokenStoryException(what + " is " + actual + ", and has to be " + expected);
        }
        line("", "= " + what + ": " + shown(actual));
    }

    /**
     * Checks that something holds.
     *
     * @param what what has to hold, as a sentence
     * @param holds whether it does
     * @throws BrokenStoryException when it does not
     */
    public void holds(String what, boolean holds) {
        if (!holds) {
            throw new BrokenStoryException("this does not hold: " + what);
        }
        line("", "= " + what);
    }

    /**
     * Checks that an action was done.
     *
     * @param what who did what
     * @param outcome what became of it
     * @throws BrokenStoryException when it was refused
     */
    public void done(String what, Outcome outcome) {
        if (!outcome.isDone()) {
            throw new BrokenStoryException(what + " has to be done, and is " + outcome);
        }
        line("", "= done: " + what);
    }

    /**
     * Checks that an action was refused.
     *
     * @param what who tried what
     * @param outcome what became of it
     * @param code the code it has to be refused with
     * @return the refusal
     * @throws BrokenStoryException when it was done, or refused for another reason
     */
    public Refusal refused(String what, Outcome outcome, String code) {
        if (!(outcome instanceof Outcome.Refused no) || !no.refusal().code().equals(code)) {
            throw new BrokenStoryException(what + " has to be refused with " + code + ", and is " + outcome);
        }
        line(
                "",
                "= refused: " + what + " [" + code + "], missing: "
                        + no.refusal().missing());
        return no.refusal();
    }

    /**
     * Checks that an action waits for others.
     *
     * @param what who asked for what
     * @param outcome what became of it
     * @return what it waits for
     * @throws BrokenStoryException when it does not wait
     */
    public Outcome.Waiting waits(String what, Outcome outcome) {
        if (!(outcome instanceof Outcome.Waiting waiting)) {
            throw new BrokenStoryException(what + " has to wait for others, and is " + outcome);
        }
        line("", "= waits for " + waiting.approvers().who() + ": " + what);
        return waiting;
    }

    /**
     * Checks that something throws.
     *
     * @param what what is tried
     * @param failure what it has to throw
     * @param attempt tries it
     * @param <X> the type of the failure
     * @return what was thrown
     * @throws BrokenStoryException when it throws nothing or something else
     */
    public <X extends RuntimeException> X fails(String what, Class<X> failure, Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException thrown) {
            if (failure.isInstance(thrown)) {
                line("", "= fails: " + what + " [" + failure.getSimpleName() + "]");
                return failure.cast(thrown);
            }
            throw thrown;
        }
        throw new BrokenStoryException(what + " has to fail with " + failure.getSimpleName() + ", and went through");
    }

    private static String shown(Object value) {
        if (value instanceof Instant instant) {
            return Hours.at(instant);
        }
        if (value instanceof Duration time) {
            return Hours.lasting(time);
        }
        return value instanceof Optional<?> maybe ? maybe.map(Telling::shown).orElse("nothing") : value.toString();
    }

    /** Writes a line with a label, broken between words where it gets too long. */
    private void line(String label, String text) {
        StringBuilder line = new StringBuilder(String.format("%-" + INDENT.length() + "s", label));
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(INDENT).append(text.startsWith("= ") ? "  " : "");
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
