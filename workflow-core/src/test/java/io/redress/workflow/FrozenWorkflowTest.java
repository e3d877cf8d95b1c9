package io.redress.workflow;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.workflow.Shop.AGENT;
import static io.redress.workflow.Shop.ANN;
import static io.redress.workflow.Shop.ANSWER;
import static io.redress.workflow.Shop.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Severity;
import io.redress.id.DeadlineName;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.permission.Field;
import io.redress.workflow.Shop.Finish;
import io.redress.workflow.Shop.Note;
import io.redress.workflow.Shop.Remind;
import io.redress.workflow.Shop.Stage;
import io.redress.workflow.Shop.Take;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What was built does not change any more, whatever happens to the builders, and whoever shares it. */
class FrozenWorkflowTest {
    private static final Role FINANCE = Role.of("finance");
    private static final DeadlineName REFUND = DeadlineName.of("refund");

    @Test
    void whatBuildersLearnLaterDoesNotReachWhatTheyBuilt() {
        List<DeadlineBuilder<Stage>> deadlines = new ArrayList<>();
        WorkflowBuilder<Stage> builder = Shop.sound()
                .handingOver(AGENT, LEAD)
                .deadline(
                        REFUND,
                        refund -> deadlines.add(refund.within(Span.wallHours(2))
                                .whileIn(Stage.WORKING)
                                .lapsingInto(new Remind())))
                .showing(Field.STATE)
                .to(AGENT);
        TransitionBuilder<Stage, Note> note =
                builder.on(Note.class).in(Stage.NEW).by(AGENT).meeting(ANSWER);
        Workflow built = builder.build();
        String before = portrait(built);

        note.in(Stage.WORKING)
                .to(Stage.CLOSED)
                .by(LEAD)
                .notBy(AGENT)
                .when("never", "luck", situation -> false)
                .cosignedBy(LEAD)
                .raisingTo(Severity.URGENT)
                .meeting(REFUND);
        deadlines.get(0).within(Span.wallHours(1)).owedBy(LEAD).lapsingInto(new Finish());
        builder.startsIn(Stage.WORKING)
                .endsIn(Stage.NEW)
                .takenInBy(LEAD)
                .handingOver(AGENT, FINANCE)
                .handingOver(LEAD, AGENT)
                .deadline(
                        DeadlineName.of("payout"),
                        payout -> payout.within(Span.wallHours(1)).lapsingInto(new Remind()))
                .showingEverything()
                .to(AGENT, Relation.CUSTOMER)
                .on(Take.class)
                .in(Stage.WORKING)
                .by(LEAD, SYSTEM);

        assertThat(portrait(built)).isEqualTo(before);
    }

    @Test
    void withoutHandOversOfItsOwnItDoesNotLearnRolesLaterEither() {
        WorkflowBuilder<Stage> builder = Shop.sound();
        Workflow built = builder.build();
        String before = portrait(built);
        builder.on(Note.class).in(Stage.NEW).by(FINANCE);

        assertThat(portrait(built)).isEqualTo(before);
        assertThat(portrait(builder.build())).isNotEqualTo(before);
    }

    @Test
    void aBuilderBuildsTheSameAgain() {
        WorkflowBuilder<Stage> builder = Shop.sound().handingOver(AGENT, LEAD);

        assertThat(portrait(builder.build())).isEqualTo(portrait(builder.build()));
    }

    @Test
    void threadsShareIt() throws Exception {
        Workflow shared = Shop.sound().handingOver(AGENT, LEAD).build();
        String alone = portrait(shared);
        Callable<String> look = () -> portrait(shared);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> seen : threads.invokeAll(Collections.nCopies(32, look))) {
                assertThat(seen.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Everything a workflow says, in every state, to everybody. */
    private static String portrait(Workflow workflow) {
        StringBuilder portrait = new StringBuilder();
        portrait.append(workflow.states())
                .append(workflow.states().stream().filter(workflow::isEnd).toList())
                .append(workflow.actions())
                .append(workflow.deadlines())
                .append(workflow.facts())
                .append(workflow.views());
        CaseFile opened = Shop.opened(workflow);
        CaseFile working = Shop.after(workflow, opened, new Take(), ANN);
        CaseFile closed = Shop.after(workflow, working, new Finish(), ANN);
        for (CaseFile file : List.of(opened, working, closed)) {
            portrait.append('\n').append(file).append(workflow.lapse(file, Shop.NOON.plus(Duration.ofDays(1))));
            for (Affiliation affiliation : Affiliation.values()) {
                Actor actor = Shop.another("ann", affiliation, AGENT, LEAD);
                portrait.append('\n').append(workflow.permitted(file, actor));
                for (Role team : List.of(AGENT, LEAD, FINANCE)) {
                    Action handOver = new HandOver(team, Optional.empty(), "shift ends");
                    portrait.append('\n').append(Shop.decide(workflow, file, handOver, actor, Shop.NOON));
                }
                portrait.append(Shop.decide(workflow, file, new Note(), actor, Shop.NOON));
            }
        }
        return portrait.toString();
    }
}
