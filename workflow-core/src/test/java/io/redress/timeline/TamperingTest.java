package io.redress.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Flag;
import io.redress.casefile.Severity;
import io.redress.desk.Office;
import io.redress.desk.Shop;
import io.redress.failure.MissingDefinitionException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.ActorId;
import io.redress.id.OrderId;
import io.redress.party.Commitment;
import io.redress.party.Role;
import io.redress.spi.Index;
import io.redress.spi.Index.Punctuality;
import io.redress.spi.KeptText;
import io.redress.spi.StoredCase;
import io.redress.store.MemoryCaseStore;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done to a stored timeline, its row or its words behind the desk's back is found. */
class TamperingTest {
    private static final int FEWEST = 50_000;

    private final TamperedStore store = new TamperedStore(new MemoryCaseStore());
    private final Office office = new Office(store);
    private final StoredTimeline other = StoredTimeline.of(office, "o2");
    private final StoredTimeline timeline = StoredTimeline.of(office, "o1");

    /** Without this every fault below could come from a timeline that has gone on. */
    @BeforeEach
    void theTimelineIsAsItStands() {
        assertThat(office.links(timeline.id())).isEqualTo(timeline.links()).hasSize(6);
        assertThat(office.row(timeline.id()).head()).isEqualTo(timeline.head());
        assertThat(verify()).isEmpty();
    }

    private List<Chain.Fault> verify() {
        return office.desk.verify(Office.TENANT, timeline.id());
    }

    @Test
    void anUntouchedTimelineHasNoFault() {
        assertThat(Chain.verify(timeline.links(), timeline.head())).isEmpty();
        assertThat(Chain.verify(List.of(), ChainHead.START)).isEmpty();
    }

    @Test
    void everyTamperingWithLinksIsFoundInTheChain() {
        int[] count = new int[1];
        Tampering.each(timeline.links(), other.links(), (what, links) -> {
            count[0]++;
            if (Chain.verify(links, timeline.head()).isEmpty()) {
                throw new AssertionError("not found: " + what);
            }
        });
        assertThat(count[0]).isGreaterThan(FEWEST);
    }

    @Test
    void everyTamperingWithLinksIsFoundByTheDesk() {
        int[] count = new int[1];
        Tampering.each(timeline.links(), other.links(), (what, links) -> {
            // One bit of each byte is enough here: the chain above saw them all.
            if (!what.startsWith("bit ") || what.startsWith("bit 0 ")) {
                count[0]++;
                store.links(same -> links);
                if (verify().isEmpty()) {
                    throw new AssertionError("not found: " + what);
                }
            }
        });
        assertThat(count[0]).isGreaterThan(FEWEST / 8);
    }

    @Test
    void everyTamperingWithTheHeadIsFound() {
        ChainHead head = timeline.head();
        List<ChainHead> heads = new ArrayList<>(List.of(ChainHead.START, other.head()));
        for (long number : new long[] {0, head.number() - 1, head.number() + 1, Long.MAX_VALUE}) {
            heads.add(new ChainHead(number, head.hash()));
        }
        for (int at = 0; at < 64; at++) {
            for (char digit : "0123456789abcdef".toCharArray()) {
                if (head.hash().charAt(at) != digit) {
                    heads.add(new ChainHead(
                            head.number(),
                            head.hash().substring(0, at) + digit + head.hash().substring(at + 1)));
                }
            }
        }
        assertThat(heads).hasSize(2 + 4 + 64 * 15);
        for (ChainHead forged : heads) {
            assertThat(Chain.verify(timeline.links(), forged)).isNotEmpty();
            store.row(row -> new StoredCase(row.tenant(), row.id(), row.index(), forged, row.body()));
            assertThat(verify()).isNotEmpty();
        }
    }

    @Test
    void aTailThatIsCutOffTogetherWithTheHeadShowsInTheRow() {
        for (int left = 1; left < timeline.links().size(); left++) {
            List<ChainLink> links = timeline.links().subList(0, left);
            store.links(same -> links);
            store.row(row -> new StoredCase(
                    row.tenant(),
                    row.id(),
                    row.index(),
                    links.get(links.size() - 1).head(),
                    row.body()));

            assertThat(verify()).extracting(Chain.Fault::what).contains("the columns are not what the case file gives");
        }
    }

    @Test
    void aCaseThatIsReplacedByAnotherWholeCaseIsFound() {
        StoredCase row = office.row(other.id());
        List<KeptText> words = office.store.texts(Office.TENANT, other.id());
        store.row(same -> new StoredCase(row.tenant(), timeline.id(), row.index(), row.head(), row.body()));
        store.links(same -> other.links());
        store.texts(same -> words);

        assertThat(verify()).isNotEmpty();
    }

    @Test
    void everyColumnThatIsChangedIsFound() throws Exception {
        Index index = office.row(timeline.id()).index();
        Index foreign = new Index(
                "workflow",
                index.version() + 1,
                "CLOSED",
                Severity.URGENT,
                Optional.of(Role.of("foreign")),
                index.assignee().isPresent() ? Optional.empty() : Optional.of(ActorId.of("foreign")),
                Optional.of(ActorId.of("foreign")),
                Optional.of(OrderId.of("foreign")),
                Set.of(),
                Set.of(Flag.of("foreign")),
                Set.of(Role.of("foreign")),
                Set.of(ActorId.of("foreign")),
                index.openedAt().plusSeconds(1),
                index.updatedAt().plusSeconds(1),
                Optional.of(index.updatedAt()),
                Optional.empty(),
                index.punctuality() == Punctuality.ON_TIME ? Punctuality.BREACHED : Punctuality.ON_TIME);
        RecordComponent[] columns = Index.class.getRecordComponents();
        for (RecordComponent column : columns) {
            // The definition is how the file is read at all: a wrong one does not even get that far.
            boolean definition =
                    column.getName().equals("workflow") || column.getName().equals("version");
            Index forged = with(index, column.getName(), foreign);
            store.row(row -> new StoredCase(row.tenant(), row.id(), forged, row.head(), row.body()));
            if (definition) {
                assertThatExceptionOfType(MissingDefinitionException.class).isThrownBy(this::verify);
            } else {
                assertThat(verify())
                        .as(column.getName())
                        .extracting(Chain.Fault::what)
                        .containsExactly("the columns are not what the case file gives");
            }
        }
    }

    private static Index with(Index index, String column, Index foreign) throws ReflectiveOperationException {
        RecordComponent[] columns = Index.class.getRecordComponents();
        Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i].getAccessor().invoke(columns[i].getName().equals(column) ? foreign : index);
        }
        return (Index) Index.class.getDeclaredConstructors()[0].newInstance(values);
    }

    @Test
    void everyFlippedByteOfTheBodyIsFound() {
        String body = office.row(timeline.id()).body();
        CaseFile file = office.file(timeline.id());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit : bytes[at] == 'T' ? new int[] {0, 5} : new int[] {0}) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << bit);
                String forged = new String(flipped, StandardCharsets.UTF_8);
                store.row(row -> new StoredCase(row.tenant(), row.id(), row.index(), row.head(), forged));
                if (!isFound()) {
                    // The reader takes "2026-11-23t02:00:00Z" for the same instant: then it is the same case.
                    assertThat(forged).isEqualToIgnoringCase(body);
                    assertThat(office.file(timeline.id())).isEqualTo(file);
                }
            }
        }
    }

    /** A body that cannot be read any more is found as well. */
    private boolean isFound() {
        try {
            return !verify().isEmpty();
        } catch (UnreadableCaseException unreadable) {
            return true;
        }
    }

    private List<String> faultsOfTexts(UnaryOperator<List<KeptText>> change) {
        store.texts(change);
        return verify().stream().map(Chain.Fault::what).toList();
    }

    private static List<KeptText> replaced(List<KeptText> texts, int at, KeptText with) {
        List<KeptText> changed = new ArrayList<>(texts);
        changed.set(at, with);
        return changed;
    }

    @Test
    void everyTextThatIsDeletedWithoutErasureIsFound() {
        int size = office.store.texts(Office.TENANT, timeline.id()).size();
        assertThat(size).isEqualTo(7);
        for (int i = 0; i < size; i++) {
            int gone = i;
            assertThat(faultsOfTexts(texts -> {
                        List<KeptText> left = new ArrayList<>(texts);
                        left.remove(gone);
                        return left;
                    }))
                    .containsExactly("words are missing that were never erased");
        }
        assertThat(faultsOfTexts(texts -> List.of())).hasSize(size);
    }

    @Test
    void everyTextThatIsChangedIsFound() {
        List<KeptText> texts = office.store.texts(Office.TENANT, timeline.id());
        for (int i = 0; i < texts.size(); i++) {
            KeptText text = texts.get(i);
            int at = i;
            for (String words : List.of(
                    text.words() + " ",
                    " " + text.words(),
                    "",
                    text.words().toUpperCase(java.util.Locale.ROOT) + "!")) {
                assertThat(faultsOfTexts(
                                same -> replaced(texts, at, new KeptText(text.commitment(), text.salt(), words))))
                        .containsExactly("words were changed");
            }
            String salt = text.salt().replaceFirst("^.", text.salt().startsWith("0") ? "1" : "0");
            assertThat(faultsOfTexts(same -> replaced(texts, at, new KeptText(text.commitment(), salt, text.words()))))
                    .containsExactly("words were changed");
            KeptText next = texts.get((i + 1) % texts.size());
            assertThat(faultsOfTexts(
                            same -> replaced(texts, at, new KeptText(text.commitment(), next.salt(), next.words()))))
                    .containsExactly("words were changed");
        }
    }

    @Test
    void aForgedTextUnderItsOwnCommitmentIsFound() {
        List<KeptText> texts = office.store.texts(Office.TENANT, timeline.id());
        KeptText forged = new KeptText(Commitment.to("00", "forged"), "00", "forged");

        assertThat(faultsOfTexts(same -> replaced(texts, 0, forged)))
                .contains("words are missing that were never erased");
        assertThat(faultsOfTexts(same -> {
                    List<KeptText> more = new ArrayList<>(texts);
                    more.add(forged);
                    return more;
                }))
                .containsExactly("words are kept that were erased or never said");
    }

    @Test
    void aFaultSaysWhere() {
        List<ChainLink> links = new ArrayList<>(timeline.links());
        ChainLink third = links.get(2);
        links.set(
                2,
                new ChainLink(third.tenant(), third.caseId(), 3, third.recordedAt(), third.json() + " ", third.hash()));

        assertThat(Chain.verify(links, timeline.head())).containsExactly(new Chain.Fault(3, "does not match its hash"));
        assertThat(Chain.verify(timeline.links().subList(0, 5), timeline.head()))
                .extracting(Chain.Fault::number)
                .containsExactly(6L);
    }

    @Test
    void aChangeWhileTheDeskVerifiesIsNoFault() {
        int[] changes = {2};
        TamperedStore busy = new TamperedStore(store);
        Office reader = new Office(busy);
        busy.row(row -> {
            if (changes[0]-- > 0) {
                office.act(office.ann, timeline.id(), new Shop.Remark("meanwhile", Office.START));
            }
            return row;
        });

        assertThat(reader.desk.verify(Office.TENANT, timeline.id())).isEmpty();
    }

    @Test
    void aLinkFollowsOnlyTheEndOfItsChain() {
        Entry first = office.entries(timeline.id()).get(0);

        assertThat(ChainLink.after(ChainHead.START, first, "{}").head().number())
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> ChainLink.after(timeline.head(), first, "{}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChainHead(-1, timeline.head().hash()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChainHead(1, "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChainHead(
                        1,
                        timeline.head()
                                .hash()
                                .replace('a', 'A')
                                .replace('b', 'B')
                                .replace('c', 'C')
                                .replace('d', 'D')
                                .replace('e', 'E')
                                .replace('f', 'F')));
    }
}
