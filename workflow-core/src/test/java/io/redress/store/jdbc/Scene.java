package io.redress.store.jdbc;

import io.redress.casefile.Action;
import io.redress.desk.Office;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.store.ForwardingStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Empty tables, one desk whose connections may break, and one beside it whose connections never do. */
final class Scene {
    /** The key of the command under test. */
    static final CommandKey KEY = CommandKey.of("the-key");

    final Office office;
    final Office clean;
    private final DataSource source;
    private final JdbcSchema schema;
    private final List<CaseId> opened = new ArrayList<>();
    private final List<Census> seen = new ArrayList<>();
    private int lost;
    private Runnable rival = () -> {};

    Scene(DataSource source, JdbcSchema schema, BrokenConnections connections) {
        this.source = source;
        this.schema = schema;
        Census.clear(source, schema.tables());
        clean = new Office(JdbcCaseStore.owning(source, schema));
        CaseStore breaking = JdbcCaseStore.owning(connections.source(), schema);
        office = new Office(new ForwardingStore(breaking) {
            @Override
            public List<Commit> commit(List<Change> changes) {
                Runnable first = rival;
                rival = () -> {};
                first.run();
                List<Commit> results = super.commit(changes);
                lost += (int)
                        results.stream().filter(Commit.Lost.class::isInstance).count();
                return results;
            }
        });
    }

    CaseId open(String order) {
        CaseId id = clean.open(order);
        opened.add(id);
        return id;
    }

    CaseId first() {
        return opened.get(0);
    }

    /** Does this once, right before the next commit. */
    void rival(Runnable somethingElse) {
        rival = () -> {
            somethingElse.run();
            look();
        };
    }

    /** Claims whose answer was lost end by themselves, by the clock of the database; here they end at once. */
    void endClaims() {
        for (String table : List.of("timer", "message")) {
            try (Connection connection = source.getConnection()) {
                Database.update(
                        connection,
                        new Sql("UPDATE " + schema.tables().table(table)
                                + " SET leased_until = NULL WHERE leased_until IS NOT NULL"));
            } catch (SQLException failed) {
                throw new JdbcFailedException(failed);
            }
        }
    }

    /** How many holds no case has: those that were taken to keep others out and never given back. */
    int busy() {
        try (Connection connection = source.getConnection()) {
            return Database.list(
                            connection,
                            new Sql("SELECT name FROM " + schema.tables().table("register") + " WHERE kind = 'hold'"),
                            Row::text)
                    .size();
        } catch (SQLException failed) {
            throw new JdbcFailedException(failed);
        }
    }

    void pass(Duration time) {
        clean.clock.advance(time);
        office.clock.advance(time);
    }

    Outcome act(Actor actor, Action action) {
        return office.desk.as(actor).act(KEY, first(), action);
    }

    Receipt receive(String words) {
        return office.desk.as(office.ann).receive(KEY, Office.complaint("o1").saying(words));
    }

    Census look() {
        Census now = Census.of(source, schema.tables());
        seen.add(now);
        return now;
    }

    /** How many changes the store called lost. */
    int lost() {
        return lost;
    }

    /** What the tables held whenever somebody looked. */
    List<Census> seen() {
        return seen;
    }
}
