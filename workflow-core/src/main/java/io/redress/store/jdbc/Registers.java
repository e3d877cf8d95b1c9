package io.redress.store.jdbc;

import io.redress.spi.Commit;
import io.redress.spi.Posting;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.WhileFree;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Changes registers without a case, and keeps registers free while the host works. */
final class Registers {
    private static final int TRIES = 20;

    /** What a register holds while the host works; nobody else ever sees it, since it goes before the transaction does. */
    private static final String BUSY = "settling";

    private final Database database;

    Registers(Database database) {
        this.database = database;
    }

    Commit post(List<Posting> postings) {
        try {
            return database.access().whole(connection -> {
                run(connection, postings);
                return new Commit.Made();
            });
        } catch (Script.UnmetException lost) {
            return new Commit.Lost(String.valueOf(lost.getMessage()));
        } catch (SQLException failed) {
            if (isLostRace(failed)) {
                return new Commit.Lost(String.valueOf(failed.getMessage()));
            }
            throw new JdbcFailedException(failed);
        }
    }

    <T> WhileFree<T> whileFree(Set<RegisterKey> keys, Instant now, Supplier<T> work) {
        for (int tries = 1; tries <= TRIES; tries++) {
            Optional<WhileFree<T>> answer = tryOnce(keys, now, work);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new IllegalStateException("others took and freed " + keys + " in each of " + TRIES + " tries");
    }

    /**
     * The rows that are put in keep everybody else waiting, even after they are taken out again, until the transaction is
     * over. Empty when the race for them was lost and nothing was done.
     */
    private <T> Optional<WhileFree<T>> tryOnce(Set<RegisterKey> keys, Instant now, Supplier<T> work) {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            return Optional.of(database.access().whole(connection -> {
                run(connection, keys.stream().map(key -> claim(key, now)).toList());
                begun.set(true);
                T result = work.get();
                run(connection, keys.stream().map(Registers::release).toList());
                return new WhileFree.Done<>(result);
            }));
        } catch (Script.UnmetException unmet) {
            if (begun.get()) {
                throw new IllegalStateException("the work ended the transaction that it ran in", unmet);
            }
            return taken(keys, now).map(WhileFree.Taken::new);
        } catch (SQLException failed) {
            if (!begun.get() && isLostRace(failed)) {
                return Optional.empty();
            }
            throw new JdbcFailedException(failed);
        }
    }

    private static Posting claim(RegisterKey key, Instant now) {
        return new Posting.Claim(key, BUSY, Optional.empty(), now);
    }

    private static Posting release(RegisterKey key) {
        return new Posting.Release(key, BUSY);
    }

    private Optional<Register> taken(Set<RegisterKey> keys, Instant now) {
        RegisterKey any = keys.iterator().next();
        return new Cases(database)
                .load(any.tenant(), Optional.empty(), keys).registers().values().stream()
                        .filter(register -> register.holds(now))
                        .min(Comparator.comparing(register -> register.key().key()));
    }

    private void run(Connection connection, List<Posting> postings) throws SQLException {
        Script script = new Script();
        PostingScript.add(script, database.dialect(), database.tables(), postings);
        database.dialect().run(connection, script);
    }

    /** In the host's transaction nothing is tried twice: there the host is told. */
    private boolean isLostRace(SQLException failed) {
        return database.dialect().isLostRace(failed) && !database.access().joins();
    }
}
