package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Severity;
import io.redress.id.CaseId;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseQuery.Phase;
import io.redress.spi.Change;
import io.redress.spi.Cursor;
import io.redress.spi.Page;
import io.redress.spi.Sort;
import io.redress.spi.StoredCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work lists page by page. */
abstract class PageChecks extends StoreChecks {
    private static final List<Severity> GRAVEST_FIRST =
            List.of(Severity.URGENT, Severity.HIGH, Severity.NORMAL, Severity.LOW);

    private static final CaseQuery ALL = CaseQuery.of(SHOP);

    private List<String> ids(CaseQuery query) {
        return ids(store.cases(query));
    }

    private static List<String> ids(Page page) {
        return page.cases().stream().map(row -> row.id().value()).toList();
    }

    /** All ids, read in pages of one length. */
    private List<String> walk(CaseQuery query, int length) {
        List<String> ids = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            CaseQuery from = next.map(query::from).orElse(query).atMost(length);
            Page page = store.cases(from);
            assertThat(page.cases().size()).isLessThanOrEqualTo(length);
            ids.addAll(ids(page));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    /** A column set whose place is the same in the direction of every sort. */
    private static Columns place(int n) {
        Severity severity = GRAVEST_FIRST.get(n / 10);
        return new Columns()
                .openedAt(NOON.plusSeconds(n))
                .dueAt(NOON.plusSeconds(n))
                .graded(severity)
                .updatedAt(NOON.minusSeconds(n));
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        assertThat(store.cases(ALL)).isEqualTo(new Page(List.of(), Optional.empty()));
        assertThat(store.count(ALL)).isZero();
    }

    @Test
    void rowsComeAsTheyWereGiven() {
        Change change = made(opening("c1").indexed(place(3)).filed("{\"a\":\"b\"}"));

        assertThat(store.cases(ALL).cases()).containsExactly(change.after());
    }

    @Test
    void theLongestOpenComesFirst() {
        made(opening("b").indexed(new Columns().openedAt(NOON)));
        made(opening("a").indexed(new Columns().openedAt(NOON.plusNanos(1000))));
        made(opening("c").indexed(new Columns().openedAt(Instant.parse("1969-12-31T23:59:59.999999Z"))));

        assertThat(ids(ALL.by(Sort.OPENED))).containsExactly("c", "b", "a");
    }

    @Test
    void theSoonestDueComesFirstAndWhatHasNoDeadlineLast() {
        made(opening("a"));
        made(opening("b").indexed(new Columns().dueAt(Instant.parse("2999-12-31T23:00:00Z"))));
        made(opening("c").indexed(new Columns().dueAt(NOON)));
        made(opening("d").indexed(new Columns().dueAt(NOON.minusNanos(1000))));

        assertThat(ids(ALL.by(Sort.DUE))).containsExactly("d", "c", "b", "a");
    }

    @Test
    void theGravestComesFirstAndOfEqualsTheLongestOpen() {
        made(opening("a").indexed(new Columns().graded(Severity.NORMAL)));
        made(opening("b").indexed(new Columns().graded(Severity.URGENT)));
        made(opening("c").indexed(new Columns().graded(Severity.LOW)));
        made(opening("d").indexed(new Columns().graded(Severity.HIGH)));
        made(opening("e").indexed(new Columns().graded(Severity.HIGH).openedAt(NOON.minusSeconds(1))));

        assertThat(ids(ALL.by(Sort.SEVERITY))).containsExactly("b", "e", "d", "a", "c");
    }

    @Test
    void theLatestChangeComesFirst() {
        made(opening("a").indexed(new Columns().updatedAt(NOON)));
        Change change = made(opening("b").indexed(new Columns().updatedAt(NOON.minusSeconds(1))));
        made(opening("c").indexed(new Columns().updatedAt(NOON.plusNanos(1000))));

        assertThat(ids(ALL.by(Sort.UPDATED))).containsExactly("c", "a", "b");
        made(Proposal.following(change).indexed(new Columns().updatedAt(NOON.plusSeconds(1))));
        assertThat(ids(ALL.by(Sort.UPDATED))).containsExactly("b", "c", "a");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void equalsComeById(Sort sort) {
        for (String id : List.of("m", "b10", "b1", "a", "B", "z", "b2")) {
            made(opening(id));
        }

        assertThat(ids(ALL.by(sort))).containsExactly("B", "a", "b1", "b10", "b2", "m", "z");
        assertThat(walk(ALL.by(sort), 2)).containsExactly("B", "a", "b1", "b10", "b2", "m", "z");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesOfAnyLengthMakeUpTheWholeList(Sort sort) {
        List<StoredCase> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            // Three share each place, so that pages end within and between equals.
            rows.add(made(opening("c" + (i * 7) % 24).indexed(place((i / 3) * 5 % 40)))
                    .after());
        }
        List<String> expected = rows.stream()
                .sorted(Comparator.comparing(sort::place))
                .map(row -> row.id().value())
                .toList();

        for (int length : List.of(1, 2, 3, 5, 8, 23, 24, 25, CaseQuery.MOST)) {
            assertThat(walk(ALL.by(sort), length)).as("pages of %s", length).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void aListStaysStableWhenCasesComeBetweenPages(Sort sort) {
        for (int n : List.of(1, 3, 5, 7)) {
            made(opening("c" + n).indexed(place(n)));
        }
        Page first = store.cases(ALL.by(sort).atMost(2));
        assertThat(ids(first)).containsExactly("c1", "c3");

        made(opening("c0").indexed(place(0)));
        made(opening("c2").indexed(place(2)));
        made(opening("c4").indexed(place(4)));
        made(opening("c8").indexed(place(8)));
        CaseQuery rest = ALL.by(sort).from(first.next().orElseThrow());
        assertThat(walk(rest, 2)).containsExactly("c4", "c5", "c7", "c8");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void aListStaysStableWhenCasesLeaveBetweenPages(Sort sort) {
        List<Change> changes = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            changes.add(made(opening("c" + n).indexed(place(n))));
        }
        Page first = store.cases(ALL.by(sort).atMost(3));
        assertThat(ids(first)).containsExactly("c0", "c1", "c2");

        // One on the page before, the very one the cursor names, and one still to come.
        for (int n : List.of(0, 2, 4)) {
            made(Proposal.following(changes.get(n)).indexed(place(n).closedAt(NOON)));
        }
        CaseQuery rest = ALL.by(sort).from(first.next().orElseThrow());
        assertThat(walk(rest, 2)).containsExactly("c3", "c5", "c6");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void theLastPageSaysSo(Sort sort) {
        for (int n = 0; n < 4; n++) {
            made(opening("c" + n).indexed(place(n)));
        }

        Page full = store.cases(ALL.by(sort).atMost(4));
        assertThat(full.cases()).hasSize(4);
        assertThat(full.next()).isEmpty();
        assertThat(store.cases(ALL.by(sort).atMost(3)).next()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void aPlaceIsTheOneThatTheSortGives(Sort sort) {
        for (int n = 0; n < 3; n++) {
            made(opening("c" + n).indexed(place(n)));
        }

        Page page = store.cases(ALL.by(sort).atMost(2));
        assertThat(page.next()).contains(sort.place(page.cases().get(1)));
    }

    @Test
    void aPageHoldsUpToTwoHundred() {
        for (int n = 0; n < CaseQuery.MOST + 1; n++) {
            made(opening("c" + n));
        }

        Page page = store.cases(ALL.atMost(CaseQuery.MOST));
        assertThat(page.cases()).hasSize(CaseQuery.MOST);
        assertThat(page.next()).isPresent();
        assertThat(walk(ALL, CaseQuery.MOST)).hasSize(CaseQuery.MOST + 1).doesNotHaveDuplicates();
    }

    @Test
    void aCaseIsListedOnceHoweverOftenItChanges() {
        Change change = made(opening("c1"));
        for (int i = 0; i < 5; i++) {
            change = made(Proposal.following(change).filed("{\"i\":" + i + "}"));
        }

        assertThat(store.cases(ALL.within(Phase.ANY)).cases()).containsExactly(change.after());
        assertThat(row(SHOP, CaseId.of("c1").value())).contains(change.after());
    }
}
