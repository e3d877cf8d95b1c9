package io.redress.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Office;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.desk.Shop;
import io.redress.desk.StoredStrings;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.spi.KeptText;
import io.redress.workflow.Erase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** After an erasure nothing that anybody said is left anywhere, and everything else still holds. */
class ErasureProperties {
    private static final int TEXTS = 9;

    /** The life of one case, with everything that was said in it. */
    private static final class Life {
        private final Office office = new Office();
        private final Map<CommandKey, Contact> contacts = new LinkedHashMap<>();
        private final Map<CommandKey, Receipt> receipts = new LinkedHashMap<>();
        private final Map<CommandKey, Action> actions = new LinkedHashMap<>();
        private final Map<CommandKey, Outcome> outcomes = new LinkedHashMap<>();

        private Receipt receive(Contact contact) {
            CommandKey key = office.key();
            Receipt receipt = office.desk.as(office.ann).receive(key, contact);
            contacts.put(key, contact);
            receipts.put(key, receipt);
            return receipt;
        }

        private void act(CaseId id, Action action) {
            CommandKey key = office.key();
            actions.put(key, action);
            outcomes.put(key, office.desk.as(office.ann).act(key, id, action));
        }

        private CaseId live(List<String> said) {
            Party carl = Party.verified("carl", Relation.CUSTOMER)
                    .called(said.get(0))
                    .reachedAt(said.get(1));
            Contact first = Contact.inbound(Channel.CHAT, carl)
                    .about(OrderRef.of("o1"))
                    .naming(Party.claimed(Relation.MERCHANT).called(said.get(2)))
                    .saying(said.get(3));
            CaseId id = receive(first).caseId();
            act(id, new Shop.Take());
            act(id, new Shop.Name(PersonalText.of(said.get(4))));
            act(id, new Shop.Rename());
            act(id, new Shop.Remark("nothing personal", Office.START));
            office.clock.advance(Duration.ofHours(9));
            office.desk.runDue(Office.MANY);
            act(id, new Shop.Offer("a refund", PersonalText.of(said.get(5))));
            office.act(office.carl, id, new Shop.Offer("refused", PersonalText.of(said.get(6))));
            receive(Contact.inbound(Channel.SMS, carl).inCase(id).saying(said.get(7)));
            office.desk.deliver(2);
            // What cannot be put into the case is kept beside it, in the open.
            Contact tooLong = Contact.inbound(Channel.EMAIL, carl)
                    .inCase(id)
                    .saying(said.get(8).repeat(2000) + "x".repeat(20_000));
            assertThat(office.desk.as(office.ann).receive(office.key(), tooLong))
                    .isInstanceOf(Receipt.Parked.class);
            return id;
        }

        private boolean holds(String token) {
            return StoredStrings.of(office.store).stream().anyMatch(text -> text.contains(token));
        }

        private void answersAlike(CaseId id) {
            List<String> before = StoredStrings.of(office.store);
            contacts.forEach((key, contact) ->
                    assertThat(office.desk.as(office.ann).receive(key, contact)).isEqualTo(receipts.get(key)));
            actions.forEach((key, action) ->
                    assertThat(office.desk.as(office.ann).act(key, id, action)).isEqualTo(outcomes.get(key)));
            assertThat(StoredStrings.of(office.store)).isEqualTo(before);
        }
    }

    @Property(tries = 60)
    void nothingPersonalIsLeftAndEverythingElseHolds(
            @ForAll("frames") List<String> frames, @ForAll("words") List<String> words) {
        List<String> said = java.util.stream.IntStream.range(0, TEXTS)
                .mapToObj(i -> frames.get(i) + token(i, words) + frames.get(i))
                .toList();
        Life life = new Life();
        CaseId id = life.live(said);
        List<KeptText> kept = life.office.store.texts(Office.TENANT, id);
        assertThat(kept).hasSize(9);
        for (int i = 0; i < TEXTS; i++) {
            // What was refused is never stored.
            assertThat(life.holds(token(i, words))).as("text %s", i).isEqualTo(i != 6);
        }
        assertThat(life.office.desk.verify(Office.TENANT, id)).isEmpty();

        assertThat(life.office
                        .act(life.office.lea, id, new Erase("asked for it"))
                        .isDone())
                .isTrue();

        for (int i = 0; i < TEXTS; i++) {
            assertThat(life.holds(token(i, words))).as("text %s", i).isFalse();
            assertThat(life.holds(said.get(i))).as("text %s", i).isFalse();
        }
        kept.forEach(text -> assertThat(life.holds(text.salt())).isFalse());
        assertThat(life.office.desk.verify(Office.TENANT, id)).isEmpty();
        life.answersAlike(id);

        // The case goes on: an old name is carried along as a commitment, new words are kept.
        life.act(id, new Shop.Rename());
        life.receive(Contact.inbound(Channel.SMS, Office.customer()).inCase(id).saying("hello again"));
        assertThat(life.office.desk.verify(Office.TENANT, id)).isEmpty();
        assertThat(life.office.store.texts(Office.TENANT, id)).hasSize(3);
        life.answersAlike(id);
    }

    private static String token(int i, List<String> words) {
        return "zq" + (char) ('a' + i) + words.get(i);
    }

    @Provide
    Arbitrary<List<String>> frames() {
        return Arbitraries.strings()
                .withChars("aé字😀א\u200b\"\\/'<>&%\n\t\u0007 "
                        .replaceAll("[\ud83d\ude00]", "")
                        .toCharArray())
                .ofMaxLength(6)
                .map(text -> text + "😀")
                .list()
                .ofSize(TEXTS);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings().alpha().ofLength(8).list().ofSize(TEXTS);
    }
}
