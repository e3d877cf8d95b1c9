package io.redress.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.desk.Office;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.desk.Shop;
import io.redress.desk.StoredStrings;
import io.redress.failure.InvalidInputException;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Commitment;
import io.redress.party.PersonalText;
import io.redress.permission.Words;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.KeptText;
import io.redress.spi.Parked;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.Erase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who erases what, and what it leaves. */
class ErasureTest {
    private static final Erase ERASE = new Erase("asked for it");

    private final TamperedStore store = new TamperedStore(new MemoryCaseStore());
    private final Office office = new Office(store);

    private List<String> faults(CaseId id) {
        return office.desk.verify(Office.TENANT, id).stream()
                .map(Chain.Fault::what)
                .toList();
    }

    private static Contact tooLong(CaseId id) {
        return Contact.inbound(Channel.EMAIL, Office.customer()).inCase(id).saying("x".repeat(20_001));
    }

    @Test
    void onlyWhoMayEraseErases() {
        CaseId id = office.open("o1");

        assertThat(office.act(office.ann, id, ERASE)).isInstanceOf(Outcome.Refused.class);
        assertThat(office.store.texts(Office.TENANT, id)).hasSize(3);
    }

    @Test
    void aClosedCaseCanBeErased() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Shop.Take());
        office.act(office.ann, id, new Shop.Arrived());

        assertThat(office.act(office.lea, id, ERASE).isDone()).isTrue();
        assertThat(office.store.texts(Office.TENANT, id)).isEmpty();
        assertThat(faults(id)).isEmpty();
    }

    @Test
    void erasedWordsAreShownAsErased() {
        CaseId id = office.open("o1");
        office.act(office.lea, id, ERASE);

        EntryView first = office.desk.as(office.ann).timeline(id).get(0);
        assertThat(first.contact().orElseThrow().words().or("hidden")).isEqualTo(Words.ERASED);
    }

    @Test
    void wordsThatComeAfterAnErasureAreKeptUntilTheNext() {
        CaseId id = office.open("o1");
        office.act(office.lea, id, ERASE);
        office.desk.as(office.ann).receive(office.key(), Office.complaint("o1").saying("one more thing"));
        assertThat(office.store.texts(Office.TENANT, id)).hasSize(3);
        assertThat(faults(id)).isEmpty();

        office.act(office.lea, id, ERASE);
        assertThat(office.store.texts(Office.TENANT, id)).isEmpty();
        assertThat(faults(id)).isEmpty();
    }

    @Test
    void wordsThatComeBackAfterTheirErasureAreFound() {
        CaseId id = office.open("o1");
        List<KeptText> texts = office.store.texts(Office.TENANT, id);
        office.act(office.lea, id, ERASE);
        store.texts(none -> texts);

        assertThat(faults(id)).containsExactly("words are kept that were erased or never said");
    }

    @Test
    void aMissingTextIsFoundThoughOthersWereErased() {
        CaseId id = office.open("o1");
        office.act(office.lea, id, ERASE);
        office.desk.as(office.ann).receive(office.key(), Office.complaint("o1").saying("one more thing"));
        store.texts(texts -> {
            List<KeptText> left = new ArrayList<>(texts);
            left.remove(0);
            return left;
        });

        assertThat(faults(id)).containsExactly("words are missing that were never erased");
    }

    @Test
    void contactsThatWereParkedForTheCaseGoWithIt() {
        CaseId id = office.open("o1");
        CaseId other = office.open("o2");
        office.desk.as(office.ann).receive(office.key(), tooLong(id));
        office.desk.as(office.ann).receive(office.key(), tooLong(other));
        office.desk.as(office.eve).receive(office.key(), tooLong(id));

        assertThat(office.act(office.lea, id, ERASE).isDone()).isTrue();
        assertThat(office.desk.parked(Office.MANY))
                .extracting(parked -> parked.tenant() + " " + parked.caseId().orElseThrow())
                .containsExactly("t1 " + other, "t2 " + id);
    }

    @Test
    void aRefusedErasureDropsNothing() {
        CaseId id = office.open("o1");
        office.desk.as(office.ann).receive(office.key(), tooLong(id));

        office.act(office.ann, id, ERASE);
        assertThat(office.desk.parked(Office.MANY)).extracting(Parked::caseId).containsExactly(Optional.of(id));
    }

    @Test
    void anErasureThatBrokeHalfWayIsFinishedByRepeatingIt() {
        CaseId id = office.open("o1");
        office.desk.as(office.ann).receive(office.key(), tooLong(id));
        Office breaking = new Office(new ForwardingStore(store) {
            private int failures = 1;

            @Override
            public void unpark(TenantId tenant, String parked) {
                if (failures-- > 0) {
                    throw new IllegalStateException("connection reset");
                }
                super.unpark(tenant, parked);
            }
        });
        CommandKey key = CommandKey.of("erase");

        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(() -> breaking.desk.as(breaking.lea).act(key, id, ERASE));
        assertThat(breaking.desk.as(breaking.lea).act(key, id, ERASE)).isEqualTo(new Outcome.Done(id, 2));
        assertThat(office.desk.parked(Office.MANY)).isEmpty();
    }

    @Test
    void wordsThatArriveWhileAnErasureIsUnderWayAreErasedOrKeptWhole() {
        CaseId id = office.open("o1");
        Runnable contact = () -> office.desk
                .as(office.ann)
                .receive(office.key(), Office.complaint("o1").saying("wait, one more thing"));
        Office slow = new Office(new ForwardingStore(store) {
            private int contacts = 1;

            @Override
            public List<Commit> commit(List<Change> changes) {
                if (contacts-- > 0) {
                    contact.run();
                }
                return super.commit(changes);
            }
        });

        assertThat(slow.desk.as(slow.lea).act(CommandKey.of("erase"), id, ERASE))
                .isEqualTo(new Outcome.Done(id, 3));
        assertThat(store.texts(Office.TENANT, id)).isEmpty();
        assertThat(faults(id)).isEmpty();
    }

    @Test
    void wordsGivenAsACommitmentAreNoWords() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Shop.Take());
        PersonalText foreign = new PersonalText.Kept(Commitment.to("00", "never said"));
        List<String> before = StoredStrings.of(office.store);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> office.act(office.ann, id, new Shop.Offer("a refund", foreign)));
        assertThat(StoredStrings.of(office.store)).isEqualTo(before);
        Contact contact = Office.complaint("o1");
        Contact forged = new Contact(
                contact.direction(),
                contact.channel(),
                contact.party(),
                contact.others(),
                contact.order(),
                contact.caseId(),
                foreign,
                contact.evidence(),
                contact.occurredAt(),
                contact.visibility());
        assertThat(office.desk.as(office.ann).receive(office.key(), forged)).isInstanceOf(Receipt.Parked.class);
        assertThat(faults(id)).isEmpty();
    }
}
