package io.redress.replay;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingHours;
import static io.redress.calendar.Span.workingMinutes;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.casefile.CaseFile;
import io.redress.codec.Stored;
import io.redress.deadline.Reopening;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Workflow;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The service desk of the log as a workflow. */
final class Incident {

    static final Role AGENT = Role.of("agent");

    /** The hours that explain the recorded verdicts. The log has no zone, so neither has this. */
    private static final WorkingCalendar HOURS =
            WorkingCalendar.parse("calendar desk\nzone Etc/UTC\nopen Mon-Fri 14:00-23:00\n");

    private static final DeadlineName WATCH = DeadlineName.of("watch");
    private static final Set<State> OPEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(State.CLOSED)));
    private static final Set<State> AT_WORK =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(State.RESOLVED, State.CLOSED)));

    private Incident() {}

    /** The states of the log. */
    enum State {
        NEW("New"),
        ACTIVE("Active"),
        AWAITING_USER("Awaiting User Info"),
        AWAITING_VENDOR("Awaiting Vendor"),
        AWAITING_PROBLEM("Awaiting Problem"),
        AWAITING_EVIDENCE("Awaiting Evidence"),
        RESOLVED("Resolved"),
        CLOSED("Closed");

        private final String inLog;

        State(String inLog) {
            this.inLog = inLog;
        }

        static Optional<State> named(String inLog) {
            return Arrays.stream(values())
                    .filter(state -> state.inLog.equals(inLog))
                    .findFirst();
        }
    }

    /** How often it was opened again. */
    @Stored("reopened/1")
    record Reopened(int times) implements Attribute {

        static Reopened oneMore(CaseFile file) {
            return new Reopened(in(file.attributes()) + 1);
        }

        static int in(List<Attribute> attributes) {
            return attributes.stream()
                    .filter(Reopened.class::isInstance)
                    .mapToInt(attribute -> ((Reopened) attribute).times())
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Something is written down. */
    @Stored("update/1")
    record Update() implements Action {}

    /** Somebody works on it. */
    @Stored("work/1")
    record Work() implements Action {}

    /** The user has to say more. */
    @Stored("ask-user/1")
    record AskUser() implements Action {}

    /** A vendor has to do something. */
    @Stored("ask-vendor/1")
    record AskVendor() implements Action {}

    /** The problem behind it has to be solved first. */
    @Stored("await-problem/1")
    record AwaitProblem() implements Action {}

    /** Evidence is missing. */
    @Stored("await-evidence/1")
    record AwaitEvidence() implements Action {}

    /** It should be solved. */
    @Stored("resolve/1")
    record Resolve() implements Action {}

    /** It is solved. */
    @Stored("close/1")
    record Close() implements Action {}

    /** It was not solved. */
    @Stored("reopen/1")
    record Reopen() implements Action {}

    /** It was not solved, and the user has to say more. */
    @Stored("reopen-asking/1")
    record ReopenAsking() implements Action {}

    /** It was closed and is not solved. */
    @Stored("reopen-closed/1")
    record ReopenClosed() implements Action {}

    /** Somebody says how urgent it is. */
    @Stored("prioritise/1")
    record Prioritise(@Min(1) @Max(4) int priority) implements Action {}

    /** How urgent it is: 1 is the most urgent. */
    @Stored("priority/1")
    record Priority(int priority) implements Attribute {

        /** Nobody has said it yet of a new case. */
        static OptionalInt in(List<Attribute> attributes) {
            return attributes.stream()
                    .filter(Priority.class::isInstance)
                    .mapToInt(attribute -> ((Priority) attribute).priority())
                    .findFirst();
        }
    }

    /** A target was missed, or a case forgotten. */
    @Stored("notice/1")
    record Notice() implements Action {}

    /** The deadline that judges cases of a priority. The lengths were found by fitting the verdicts of the log. */
    static DeadlineName target(int priority) {
        return DeadlineName.of(priority <= 2 ? "priority-1-and-2" : "priority-" + priority);
    }

    /** The action that leads from one state to another; none if the log never goes that way. */
    static Optional<Action> leading(State from, State to) {
        if (from == to) {
            return from == State.CLOSED ? Optional.empty() : Optional.of(new Update());
        }
        if (from == State.CLOSED) {
            return to == State.ACTIVE ? Optional.of(new ReopenClosed()) : Optional.empty();
        }
        boolean again = from == State.RESOLVED;
        return switch (to) {
            case ACTIVE -> Optional.of(again ? new Reopen() : new Work());
            case AWAITING_USER -> Optional.of(again ? new ReopenAsking() : new AskUser());
            case AWAITING_VENDOR -> again ? Optional.empty() : Optional.of(new AskVendor());
            case AWAITING_PROBLEM -> again ? Optional.empty() : Optional.of(new AwaitProblem());
            case AWAITING_EVIDENCE -> again ? Optional.empty() : Optional.of(new AwaitEvidence());
            case RESOLVED -> Optional.of(new Resolve());
            case CLOSED -> Optional.of(new Close());
            case NEW -> Optional.empty();
        };
    }

    /**
     * The targets of all priorities run from the opening until the case is closed, and the last priority says which one
     * judges it: the log counts a case that is graded down in the end by the longer target, even after the shorter one.
     */
    @SuppressWarnings("unchecked") // a list of classes as arguments
    static Workflow workflow() {
        // spotless:off (a table of sentences)
        return Workflow.named("service-desk").over(State.class)
                .startsIn(State.NEW).endsIn(State.CLOSED).takenInBy(AGENT)
                // Never met in the log: nobody closes an incident within a minute.
                .deadline(target(1), d -> untilClosed(d, workingMinutes(1)))
                .deadline(target(3), d -> untilClosed(d, workingHours(62)))
                .deadline(target(4), d -> untilClosed(d, workingHours(133)))
                .deadline(WATCH, d -> d.owedBy(AGENT).to(CUSTOMER).within(wallHours(24 * 365))
                        .whileIn(OPEN).repeating().lapsingInto(new Notice()))
                .carrying(Priority.class, Reopened.class)
                .on(Prioritise.class).inAnyOpenState().stays().by(AGENT).recording(s -> new Priority(s.action().priority()))
                .on(Update.class).inAnyOpenState().stays().by(AGENT)
                .on(Work.class).in(AT_WORK).to(State.ACTIVE).by(AGENT)
                .on(AskUser.class).in(AT_WORK).to(State.AWAITING_USER).by(AGENT)
                .on(AskVendor.class).in(AT_WORK).to(State.AWAITING_VENDOR).by(AGENT)
                .on(AwaitProblem.class).in(AT_WORK).to(State.AWAITING_PROBLEM).by(AGENT)
                .on(AwaitEvidence.class).in(AT_WORK).to(State.AWAITING_EVIDENCE).by(AGENT)
                .on(Resolve.class).in(AT_WORK).to(State.RESOLVED).by(AGENT)
                .on(Close.class).inAnyOpenState().to(State.CLOSED).by(AGENT)
                        .meeting(target(1), target(3), target(4))
                .on(Reopen.class).in(State.RESOLVED).to(State.ACTIVE).by(AGENT).recording(s -> Reopened.oneMore(s.file()))
                .on(ReopenAsking.class).in(State.RESOLVED).to(State.AWAITING_USER).by(AGENT)
                        .recording(s -> Reopened.oneMore(s.file()))
                .on(ReopenClosed.class).in(State.CLOSED).to(State.ACTIVE).by(AGENT).reopening()
                        .recording(s -> Reopened.oneMore(s.file()))
                .on(Notice.class).inAnyOpenState().stays().by(SYSTEM)
                .showingEverything().to(AGENT)
                .build();
        // spotless:on
    }

    private static void untilClosed(DeadlineBuilder<State> deadline, Span target) {
        deadline.owedBy(AGENT)
                .to(CUSTOMER)
                .within(target)
                .on(HOURS)
                .lapsingInto(new Notice())
                .onReopening(Reopening.CONTINUE);
    }
}
