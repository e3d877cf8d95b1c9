package io.redress.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Event;
import io.redress.desk.Office;
import io.redress.id.CaseId;
import io.redress.spi.CaseQuery;
import io.redress.spi.MessageKey;
import io.redress.spi.Page;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import io.redress.store.jdbc.crash.Deed.Answer;
import io.redress.testkit.Invariants;
import io.redress.timeline.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What stands in the database after a process was killed, seen by the next one. */
final class Aftermath {
    private final Office office;
    private final Post post;
    private final Invariants invariants;

    Aftermath(DataSource source, String prefix, Post post) {
        this.post = post;
        office = new Office(JdbcCaseStore.owning(source, JdbcSchema.prefixed(prefix)), desk -> desk.notifying(post));
        invariants = Invariants.of(office.store, office.workflow).timedBy(office.clock);
        // What the dead process had claimed becomes free by itself after some minutes; here it does at once.
        for (String table : List.of("timer", "message")) {
            update(source, "UPDATE " + prefix + table + " SET leased_until = NULL");
        }
        // Time goes on from where the dead process was.
        rows().stream()
                .map(row -> row.index().updatedAt())
                .max(Instant::compareTo)
                .ifPresent(office.clock::set);
    }

    private static void update(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** All that must hold after the journal's commands. */
    void inspect(Journal.Read journal) {
        everythingIsWhole();
        Map<String, Answer> found = commands();
        assertThat(journal.begun().keySet()).containsAll(found.keySet());
        assertThat(found.keySet()).doesNotContainAnyElementsOf(journal.refused());
        assertThat(found).as("what was acknowledged is there").containsAllEntriesOf(journal.done());
        Map<CaseId, StoredCase> before = byId();
        journal.begun()
                .values()
                .forEach(deed -> Optional.ofNullable(found.get(deed.key())).ifPresent(answer -> repeat(deed, answer)));
        assertThat(byId()).as("repeating changes nothing").isEqualTo(before);
        journal.unanswered().stream()
                .filter(deed -> !found.containsKey(deed.key()))
                .forEach(this::converges);
        everythingIsWhole();
        dueDeadlinesLapse();
        messagesArrive();
        everythingIsWhole();
    }

    private void repeat(Deed deed, Answer answer) {
        assertThat(deed.give(office)).as("the answer of %s, again", deed).contains(answer);
    }

    /** A command that left no trace is free to be given, once. */
    private void converges(Deed deed) {
        Optional<Answer> first = deed.give(office);
        Map<CaseId, StoredCase> after = byId();
        first.ifPresent(answer -> repeat(deed, answer));
        assertThat(byId()).as("%s twice", deed).isEqualTo(after);
    }

    private void everythingIsWhole() {
        for (StoredCase row : rows()) {
            assertThat(office.desk.verify(Office.TENANT, row.id()))
                    .as("case %s", row.id())
                    .isEmpty();
        }
        assertThat(invariants.check(Office.TENANT)).isEmpty();
    }

    private void dueDeadlinesLapse() {
        office.clock.advance(Duration.ofHours(9));
        boolean anyIsDue = !due().isEmpty();
        int lapses = 0;
        while (!due().isEmpty()) {
            int some = office.desk.runDue(20).lapses();
            assertThat(some).as("lapses while %s are due", due()).isPositive();
            lapses += some;
        }
        assertThat(lapses > 0).isEqualTo(anyIsDue);
        assertThat(office.desk.parked(Office.MANY)).isEmpty();
    }

    private List<Timer> due() {
        return office.store.due(office.clock.instant(), Office.MANY);
    }

    private void messagesArrive() {
        while (office.desk.deliver(Office.MANY).delivered() > 0) {
            assertThat(office.desk.deadMessages(1)).isEmpty();
        }
        Set<String> written = new LinkedHashSet<>();
        Set<String> owed = new LinkedHashSet<>();
        for (StoredCase row : rows()) {
            for (Entry entry : office.entries(row.id())) {
                for (int i = 0; i < entry.events().size(); i++) {
                    if (entry.events().get(i) instanceof Event.Noticed notice) {
                        String key = new MessageKey(Office.TENANT, row.id(), entry.number(), i).toString();
                        written.add(key);
                        if (notice.onlyIn().isEmpty()) {
                            owed.add(key);
                        }
                    }
                }
            }
        }
        assertThat(post.delivered()).as("nothing is lost").containsAll(owed);
        assertThat(written).as("nothing is told that never was").containsAll(post.delivered());
        assertInOrder(new LinkedHashSet<>(post.delivered()));
    }

    /** Of one case, what was delivered came in the order of the timeline, repeats aside. */
    private static void assertInOrder(Set<String> firstDeliveries) {
        Map<String, List<Long>> entries = new HashMap<>();
        for (String key : firstDeliveries) {
            String[] part = key.split("/", -1);
            entries.computeIfAbsent(part[1], none -> new ArrayList<>()).add(Long.parseLong(part[2]));
        }
        entries.forEach((id, numbers) ->
                assertThat(numbers).as("messages of case %s", id).isSorted());
    }

    /** The commands on all timelines, by key; none twice. */
    private Map<String, Answer> commands() {
        Map<String, Answer> found = new LinkedHashMap<>();
        for (StoredCase row : rows()) {
            for (Entry entry : office.entries(row.id())) {
                entry.key()
                        .ifPresent(key -> assertThat(found.put(key.value(), new Answer(row.id(), entry.number())))
                                .as("command %s is there once", key)
                                .isNull());
            }
        }
        return found;
    }

    private Map<CaseId, StoredCase> byId() {
        return rows().stream().collect(Collectors.toMap(StoredCase::id, Function.identity()));
    }

    private List<StoredCase> rows() {
        CaseQuery query =
                CaseQuery.of(Office.TENANT).within(CaseQuery.Phase.ANY).atMost(CaseQuery.MOST);
        List<StoredCase> rows = new ArrayList<>();
        Page page = office.store.cases(query);
        rows.addAll(page.cases());
        while (page.next().isPresent()) {
            page = office.store.cases(query.from(page.next().get()));
            rows.addAll(page.cases());
        }
        return rows;
    }
}
