package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.spi.Parked;
import io.redress.workflow.Situation;
import io.redress.workflow.Workflow;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lapse whose effect fails in the host's own code: the case is still seen, its contacts are kept, the failure is named. */
class FaultyEffectTest {
    private static final DeadlineName ANSWER = DeadlineName.of("answer");

    /** Named nowhere in the workflow. */
    @Stored("unheard-of/1")
    private record UnheardOf() implements Attribute {}

    @Stored("chase/1")
    private record Chase() implements Action {}

    @Stored("close/1")
    private record Close() implements Action {}

    private enum Stage {
        NEW,
        CLOSED
    }

    private enum Fault {
        THROWS,
        UNSTORABLE;

        Attribute effect(Situation<Chase> situation) {
            if (this == THROWS) {
                throw new IllegalStateException(
                        "no such parcel for " + situation.file().id());
            }
            return new UnheardOf();
        }
    }

    private final Office office = new Office();
    private ComplaintDesk desk = office.desk;

    private CaseId lateCase(Fault fault) {
        Workflow workflow = Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(Shop.AGENT)
                .deadline(ANSWER, d -> d.within(wallHours(8)).repeating().lapsingInto(new Chase()))
                .on(Chase.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .recording(fault::effect)
                .on(Close.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(Shop.AGENT)
                .showingEverything()
                .to(Shop.AGENT)
                .build();
        desk = office.another(workflow);
        CaseId id = desk.as(office.ann)
                .receive(office.key(), Office.complaint("o1"))
                .caseId();
        office.clock.advance(Duration.ofHours(9));
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void theCaseIsSeenAsItIsStored(Fault fault) {
        CaseId id = lateCase(fault);

        assertThat(desk.as(office.ann).view(id).state()).hasToString("NEW");
        assertThat(desk.as(office.ann).timeline(id)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theTimerIsParkedWithTheReason(Fault fault) {
        CaseId id = lateCase(fault);
        desk.runDue(Office.MANY);

        assertThat(desk.parked(Office.MANY)).singleElement().satisfies(parked -> {
            assertThat(parked.kind()).isEqualTo(Parked.Kind.TIMER);
            assertThat(parked.reason()).startsWith("unreadable-case").contains(id.value());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aContactIsParkedWhole(Fault fault) {
        lateCase(fault);

        Receipt receipt =
                desk.as(office.ann).receive(office.key(), Office.complaint("o1").saying("hello?"));
        assertThat(receipt).isInstanceOf(Receipt.Parked.class);
        assertThat(desk.parked(Office.MANY).get(0).content()).contains("hello?");
    }

    @ParameterizedTest
    @EnumSource
    void anActionFailsWithANameOfItsOwn(Fault fault) {
        CaseId id = lateCase(fault);

        assertThatExceptionOfType(UnreadableCaseException.class)
                .isThrownBy(() -> desk.as(office.ann).act(CommandKey.of("close"), id, new Close()))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("unreadable-case"))
                .withMessageContaining(id.value());
        assertThat(office.links(id)).hasSize(1);
    }
}
