package io.redress.store.jdbc;

import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Posting;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes changes: several in one transaction where they cannot disturb each other, else one after the other. */
final class Commits {
    private static final Comparator<Change> BY_CASE = Comparator.comparing(
                    (Change change) -> change.after().tenant().value())
            .thenComparing(change -> change.after().id().value());

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    /** How many changes go over the wire together. */
    private static final int AT_ONCE = 10;

    private final Database database;

    Commits(Database database) {
        this.database = database;
    }

    List<Commit> make(List<Change> changes) {
        Together together = changes.size() > 1 && !database.access().joins() && areApart(changes)
                ? madeTogether(changes)
                : Together.NOT_MADE;
        List<Commit> results = new ArrayList<>();
        for (Change change : changes) {
            results.add(together == Together.MADE ? new Commit.Made() : tried(change, together == Together.UNSURE));
        }
        return unlessAllFailed(results);
    }

    private Commit tried(Change change, boolean unsure) {
        try {
            return make(change, unsure);
        } catch (JdbcFailedException failed) {
            return new Commit.Failed(failed);
        }
    }

    /** What fails with every change is no fault of the changes. */
    private static List<Commit> unlessAllFailed(List<Commit> results) {
        if (results.stream().allMatch(Commit.Failed.class::isInstance)) {
            results.stream().map(Commit.Failed.class::cast).findFirst().ifPresent(failed -> {
                throw failed.why();
            });
        }
        return results;
    }

    private enum Together {
        MADE,
        NOT_MADE,
        UNSURE
    }

    /** Whether no case and no register occurs twice, so that their order does not matter. */
    private static boolean areApart(List<Change> changes) {
        Set<Object> seen = new HashSet<>();
        for (Change change : changes) {
            StoredCase row = change.after();
            Set<RegisterKey> keys = new HashSet<>();
            change.postings().stream().map(Posting::key).forEach(keys::add);
            if (!seen.add(List.of(row.tenant(), row.id())) || !keys.stream().allMatch(seen::add)) {
                return false;
            }
        }
        return true;
    }

    /** Registers are locked after all cases only within one change, so two batches may deadlock: then one starts again. */
    private Together madeTogether(List<Change> changes) {
        try {
            return database.access().whole(connection -> {
                List<Script> scripts =
                        changes.stream().sorted(BY_CASE).map(this::script).toList();
                for (int i = 0; i < scripts.size(); i += AT_ONCE) {
                    Script some = Script.of(scripts.subList(i, Math.min(scripts.size(), i + AT_ONCE)));
                    database.dialect().run(connection, some);
                }
                return Together.MADE;
            });
        } catch (Script.UnmetException oneIsLost) {
            return Together.NOT_MADE;
        } catch (Owning.UnsureCommitException unsure) {
            return Together.UNSURE;
        } catch (SQLException failed) {
            LOG.debug("{} changes are made one by one", changes.size(), failed);
            return Together.NOT_MADE;
        }
    }

    private Script script(Change change) {
        return ChangeScript.of(database.dialect(), database.tables(), change);
    }

    /**
     * Makes one change. After a commit that nobody knows the end of, it is made again: either the fence finds the first
     * try on the timeline, or there was none.
     */
    private Commit make(Change change, boolean unsure) {
        try {
            database.access().whole(connection -> {
                database.dialect().run(connection, script(change));
                return change;
            });
            return new Commit.Made();
        } catch (Script.UnmetException lost) {
            return lost(change, unsure, lost);
        } catch (Owning.UnsureCommitException failed) {
            if (unsure) {
                throw new JdbcFailedException(failed);
            }
            return make(change, true);
        } catch (SQLException failed) {
            if (database.dialect().isLostRace(failed) && !database.access().joins()) {
                return lost(change, unsure, failed);
            }
            throw new JdbcFailedException(failed);
        }
    }

    /** A change that stands against itself was made by the try that nobody knew the end of. */
    private Commit lost(Change change, boolean unsure, Exception why) {
        return unsure && isOnTimeline(change) ? new Commit.Made() : new Commit.Lost(String.valueOf(why.getMessage()));
    }

    /** Whether this very change was made: its hash covers fresh salts, the command's key and the instant. */
    private boolean isOnTimeline(Change change) {
        StoredCase row = change.after();
        Sql sql = new Sql("SELECT number FROM " + database.table("entry")
                        + " WHERE tenant = ? AND case_id = ? AND number = ? AND hash = ?")
                .text(row.tenant().value())
                .text(row.id().value())
                .number(row.head().number())
                .text(row.head().hash());
        return !database.list(sql, Row::count).isEmpty();
    }
}
