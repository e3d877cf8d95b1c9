package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redress.casefile.Event;
import io.redress.desk.Shop.Arrived;
import io.redress.desk.Shop.Parcel;
import io.redress.desk.Shop.Take;
import io.redress.failure.FactsUnavailableException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.spi.FactRequest;
import io.redress.spi.FactSource;
import io.redress.store.MemoryCaseStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a decision needs to know is fetched when it is needed, and recorded with it. */
class FactsTest {
    private static final CommandKey KEY = CommandKey.of("the-key");

    /** Says where the parcel is, and remembers being asked. */
    private static final class Carrier implements FactSource<Parcel> {
        private final List<FactRequest> asked = new ArrayList<>();
        private Answer answer = () -> new Parcel("door");

        private interface Answer {
            Parcel give() throws Exception;
        }

        @Override
        public Parcel fetch(FactRequest request) throws Exception {
            asked.add(request);
            return answer.give();
        }
    }

    private final Carrier carrier = new Carrier();
    private final LosingStore store = new LosingStore(new MemoryCaseStore());
    private final Office office = new Office(store, desk -> desk.knowing(Parcel.class, carrier));

    private CaseId working() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        return id;
    }

    private Outcome arrived(CaseId id) {
        return office.desk.as(office.ann).act(KEY, id, new Arrived());
    }

    @Test
    void aFactThatWasUsedIsRecordedWithItsInstant() {
        CaseId id = working();
        office.clock.advance(Duration.ofMinutes(5));

        assertThat(arrived(id)).isEqualTo(new Outcome.Done(id, 3));
        assertThat(office.entries(id).get(2).events())
                .contains(new Event.FactUsed(new Parcel("door"), office.clock.instant()));
        assertThat(carrier.asked).hasSize(1);
        FactRequest request = carrier.asked.get(0);
        assertThat(request.file().id()).isEqualTo(id);
        assertThat(request.action()).isEqualTo(new Arrived());
        assertThat(request.actor()).isEqualTo(office.ann);
    }

    @Test
    void aFactCanSpeakAgainstAnAction() {
        CaseId id = working();
        carrier.answer = () -> new Parcel("truck");

        assertThat(arrived(id))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("still-on-its-way"));
        assertThat(office.links(id)).hasSize(2);
    }

    @Test
    void nothingIsFetchedForSomebodyWhoMayNotAnyway() {
        CaseId id = working();

        office.desk.as(office.carl).act(KEY, id, new Arrived());
        office.desk.as(office.ann).act(office.key(), office.open("o2"), new Arrived());
        assertThat(carrier.asked).isEmpty();
    }

    @Test
    void aSourceThatFailsChangesNothingAndLeavesTheKeyFree() {
        CaseId id = working();
        List<String> before = StoredStrings.of(store);
        IOException cause = new IOException("carrier is down");
        carrier.answer = () -> {
            throw cause;
        };

        assertThatExceptionOfType(FactsUnavailableException.class)
                .isThrownBy(() -> arrived(id))
                .withCause(cause)
                .satisfies(failed -> {
                    assertThat(failed.fact()).isEqualTo("Parcel");
                    assertThat(failed.code()).isEqualTo("facts-unavailable");
                });
        assertThat(StoredStrings.of(store)).isEqualTo(before);
        carrier.answer = () -> new Parcel("door");
        assertThat(arrived(id)).isEqualTo(new Outcome.Done(id, 3));
    }

    @Test
    @SuppressWarnings("NullAway") // what a source outside of any null check may do
    void aSourceThatGivesNothingHasFailed() {
        CaseId id = working();
        carrier.answer = () -> null;

        assertThatExceptionOfType(FactsUnavailableException.class).isThrownBy(() -> arrived(id));
        assertThat(office.links(id)).hasSize(2);
    }

    @Test
    void anInterruptedSourceLeavesItsThreadInterrupted() {
        CaseId id = working();
        carrier.answer = () -> {
            throw new InterruptedException("shutting down");
        };

        assertThatExceptionOfType(FactsUnavailableException.class).isThrownBy(() -> arrived(id));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aDecisionAfterALostRaceFetchesFreshFacts() {
        CaseId id = working();
        List<Parcel> parcels = new ArrayList<>(List.of(new Parcel("door"), new Parcel("truck")));
        carrier.answer = () -> parcels.remove(0);
        store.loseNext(1);

        assertThat(arrived(id)).isInstanceOf(Outcome.Refused.class);
        assertThat(carrier.asked).hasSize(2);
        assertThat(office.links(id)).hasSize(2);
    }

    @Test
    void aRepeatedCommandFetchesNothing() {
        CaseId id = working();
        Outcome done = arrived(id);
        carrier.answer = () -> new Parcel("lost");

        assertThat(arrived(id)).isEqualTo(done);
        assertThat(carrier.asked).hasSize(1);
    }

    @Test
    void lapsesThatCameToLightAreNotLostWithASourceThatFails() {
        CaseId id = working();
        office.clock.advance(Duration.ofHours(9));
        carrier.answer = () -> {
            throw new IOException("carrier is down");
        };

        assertThatExceptionOfType(FactsUnavailableException.class).isThrownBy(() -> arrived(id));
        office.desk.runDue(Office.MANY);
        assertThat(office.file(id).verdicts()).hasSize(1);
    }

    @Test
    void aDeskWithoutASourceForAFactDoesNotOpen() {
        DeskBuilder builder = ComplaintDesk.running(office.workflow).storing(new MemoryCaseStore());

        assertThatIllegalStateException().isThrownBy(builder::open).withMessageContaining("Parcel");
    }
}
