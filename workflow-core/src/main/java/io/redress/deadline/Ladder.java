package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.party.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens on the way: warnings before the due instant, an alarm at it, and levels after it, each of which has its
 * own time before the next begins. One step is armed at a time, and each is taken once in a run.
 *
 * @param warnings those before the due instant, in the order in which they are given
 * @param alarm who is told that it lapsed
 * @param levels who gets the case after it lapsed, one after the other; the lapse's action follows the last
 */
public record Ladder(List<Warning> warnings, Optional<Alarm> alarm, List<Level> levels) {

    /**
     * Copies the steps.
     *
     * @param warnings those before the due instant, in the order in which they are given
     * @param alarm who is told that it lapsed
     * @param levels who gets the case after it lapsed, one after the other
     */
    public Ladder {
        warnings = List.copyOf(warnings);
        levels = List.copyOf(levels);
    }

    /**
     * Whom a step tells what.
     *
     * @param template what to tell, a key of the host's texts
     * @param to the role to tell
     */
    public record Alarm(String template, Role to) {}

    /**
     * Tells somebody that time runs out.
     *
     * @param alarm whom, and what
     * @param lead when
     */
    public record Warning(Alarm alarm, Lead lead) {}

    /** When a warning is given. */
    public sealed interface Lead {

        /**
         * When a share of the time has passed.
         *
         * @param percent the share, 1 to 99
         */
        record Share(int percent) implements Lead {

            /**
             * Checks the share.
             *
             * @param percent the share, 1 to 99
             * @throws IllegalArgumentException when it lies outside
             */
            public Share {
                if (percent < 1 || percent > 99) {
                    throw new IllegalArgumentException("a warning after " + percent + " % is not after 1 to 99 %");
                }
            }
        }

        /**
         * So long before the due instant.
         *
         * @param span how long before
         */
        record Before(Span span) implements Lead {}
    }

    /**
     * A level of escalation: the case goes to a team, which has some time before the next level begins.
     *
     * @param alarm the team, and what it is told
     * @param within how long it has
     */
    public record Level(Alarm alarm, Span within) {}

    /**
     * Everybody whom a step tells something.
     *
     * @return the roles
     */
    public Stream<Role> roles() {
        return Stream.of(
                        warnings.stream().map(Warning::alarm),
                        alarm.stream(),
                        levels.stream().map(Level::alarm))
                .flatMap(alarms -> alarms)
                .map(Alarm::to);
    }

    boolean isBreached(int passed) {
        return passed > warnings.size();
    }
}
