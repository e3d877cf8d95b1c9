package io.redress.replay;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import io.redress.workflow.Workflow;
import java.time.Instant;

/** Requests to a city as a workflow, of which each rule for due dates is a version. */
final class Boston {

    static final Role CITY = Role.of("city");
    /** Due as the rule says. */
    static final DeadlineName RECKONED = DeadlineName.of("reckoned");
    /** Due as the log says. */
    static final DeadlineName RECORDED = DeadlineName.of("recorded");

    private static final DeadlineName WATCH = DeadlineName.of("watch");

    private Boston() {}

    enum State {
        OPEN,
        CLOSED
    }

    /** The city promises to be done within so many days. */
    @Stored("promise-days/1")
    record PromiseDays(Instant opened, boolean business, int days) implements Action {}

    /** The log has a due instant. */
    @Stored("recorded-due/1")
    record RecordedDue(Instant due) implements Action {}

    /** It is done. */
    @Stored("close/1")
    record Close() implements Action {}

    /** A promise was broken. */
    @Stored("notice/1")
    record Notice() implements Action {}

    static Workflow workflow(BostonRule rule) {
        // spotless:off (a table of sentences)
        return Workflow.named("boston").version(rule.version()).over(State.class)
                .startsIn(State.OPEN).endsIn(State.CLOSED).takenInBy(CITY)
                .deadline(RECKONED, d -> d.owedBy(CITY).to(CUSTOMER).byDate().lapsingInto(new Notice()))
                .deadline(RECORDED, d -> d.owedBy(CITY).to(CUSTOMER).byDate().lapsingInto(new Notice()))
                .deadline(WATCH, d -> d.owedBy(CITY).to(CUSTOMER).within(wallHours(24 * 365 * 10)).whileIn(State.OPEN)
                        .repeating().lapsingInto(new Notice()))
                .on(PromiseDays.class).in(State.OPEN).stays().by(CITY)
                        .dueBy(RECKONED, s -> new Promised(s.action().business(), s.action().days())
                                .due(s.action().opened(), rule))
                .on(RecordedDue.class).in(State.OPEN).stays().by(CITY).dueBy(RECORDED, s -> s.action().due())
                .on(Close.class).in(State.OPEN).to(State.CLOSED).by(CITY).meeting(RECKONED, RECORDED)
                .on(Notice.class).in(State.OPEN).stays().by(SYSTEM)
                .showingEverything().to(CITY)
                .build();
        // spotless:on
    }
}
