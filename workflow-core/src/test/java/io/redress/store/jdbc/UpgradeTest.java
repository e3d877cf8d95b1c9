package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.Verdict;
import io.redress.desk.Office;
import io.redress.desk.Outcome;
import io.redress.desk.Shop;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.OrderId;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseQuery.Phase;
import io.redress.spi.CaseStore;
import io.redress.spi.Parked;
import io.redress.spi.StoredCase;
import io.redress.store.jdbc.KeptCases.Order;
import io.redress.testkit.Invariants;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each earlier version wrote, this one reads, proves whole, and finishes; on both databases. */
class UpgradeTest {
    private static final List<String> VERSIONS = List.of("0.1.0.sql");
    private static final CaseQuery ALL =
            CaseQuery.of(Office.TENANT).within(Phase.ANY).atMost(CaseQuery.MOST);

    /** An office two days and one hour after everything was written. */
    private record Heir(String name, CaseStore store, Office office) {
        static Heir on(String version, String database, DataSource source) {
            JdbcSchema schema = Databases.freshSchema();
            schema.install(source);
            RowsAsSql.into(source, schema.tables(), KeptCases.written(version));
            CaseStore store = JdbcCaseStore.owning(source, schema);
            Office office = new Office(store);
            office.clock.advance(Duration.ofHours(50));
            return new Heir(version + " on " + database, store, office);
        }

        List<StoredCase> rows() {
            return store.cases(ALL).cases();
        }

        CaseId find(Order order) {
            return store.cases(ALL.about(OrderId.of(KeptCases.name(order))))
                    .cases()
                    .get(0)
                    .id();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Heir> heirs() {
        return VERSIONS.stream()
                .flatMap(version -> Stream.of(
                        Heir.on(version, "H2", Databases.h2()), Heir.on(version, "PostgreSQL", Databases.postgres())));
    }

    private static void whole(Heir heir) {
        for (StoredCase row : heir.rows()) {
            assertThat(heir.office.desk.verify(Office.TENANT, row.id()))
                    .as("%s", row.id())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("heirs")
    void everyStateIsThere(Heir heir) {
        assertThat(heir.rows()).hasSize(Order.values().length);
        assertThat(heir.rows().stream().map(row -> row.index().state()).distinct())
                .containsExactlyInAnyOrder(
                        Stream.of(Shop.Stage.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("heirs")
    void everythingIsReadAndProvedWhole(Heir heir) {
        whole(heir);
        for (StoredCase row : heir.rows()) {
            assertThat(heir.office.desk.as(heir.office.lea).timeline(row.id())).isNotEmpty();
        }
        assertThat(heir.office.desk.parked(Office.MANY))
                .extracting(Parked::kind)
                .containsExactlyInAnyOrder(Parked.Kind.CONTACT, Parked.Kind.TIMER);
        assertThat(heir.office.desk.attempts(Office.TENANT, Office.MANY)).hasSize(1);
        assertThat(heir.office.file(heir.find(Order.GIVEN_UP)).verdicts())
                .extracting(Verdict::ending)
                .contains(Verdict.Ending.LAPSED);
    }

    @ParameterizedTest
    @MethodSource("heirs")
    void aCommandThatWasDoneIsNotDoneAgain(Heir heir) {
        CaseId id = heir.find(Order.TAKEN);
        long entries = heir.office.row(id).head().number();

        Outcome again = heir.office
                .desk
                .as(heir.office.ann)
                .act(KeptCases.REPEATED, id, new Shop.Remark("called back", Office.START));
        assertThat(again).isInstanceOf(Outcome.Done.class);
        assertThat(heir.office.row(id).head().number()).isEqualTo(entries);
    }

    @ParameterizedTest
    @MethodSource("heirs")
    void everyCaseIsFinished(Heir heir) {
        Office office = heir.office;
        office.desk.parked(Office.MANY).stream()
                .filter(parked -> parked.kind() == Parked.Kind.TIMER)
                .forEach(office.desk::unpark);
        for (StoredCase row : heir.store.cases(ALL.within(Phase.OPEN)).cases()) {
            finish(office, row);
        }
        office.desk.deliver(Office.MANY);
        office.clock.advance(Duration.ofDays(3));
        office.desk.runDue(Office.MANY);

        assertThat(heir.rows()).allMatch(row -> row.index().closedAt().isPresent());
        assertThat(office.desk.nextDue()).isEmpty();
        whole(heir);
        assertThat(Invariants.of(heir.store, office.workflow)
                        .timedBy(office.clock)
                        .check(Office.TENANT))
                .isEmpty();
    }

    private static void finish(Office office, StoredCase row) {
        if (row.index().state().equals("NEW")) {
            act(office, row.id(), new Shop.Take());
        }
        if (!row.index().state().equals("OFFERED")) {
            act(office, row.id(), new Shop.Arrived());
        }
    }

    /** Under a key that nobody used when these cases were written. */
    private static void act(Office office, CaseId id, Action action) {
        CommandKey key = CommandKey.of("heir " + id + " " + action);
        assertThat(office.desk.as(office.ann).act(key, id, action).isDone()).isTrue();
    }
}
