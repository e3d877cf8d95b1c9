package io.redress.store.jdbc;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Attempt;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.Commit;
import io.redress.spi.DeadMessage;
import io.redress.spi.DefinitionCount;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.MessageKey;
import io.redress.spi.Page;
import io.redress.spi.Parked;
import io.redress.spi.Posting;
import io.redress.spi.RegisterKey;
import io.redress.spi.Settlement;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.spi.WhileFree;
import io.redress.timeline.ChainLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Keeps cases in H2 or PostgreSQL. Thread-safe; on PostgreSQL an action takes two round trips and a commit. The tables
 * have to exist: see {@link JdbcSchema}.
 *
 * <p>An owning store runs its own transactions: a change is final when {@code commit} returns. A joining store takes part
 * in the host's: nothing is final before the host commits. A change that is lost or fails is taken back to where it began.
 */
public final class JdbcCaseStore implements CaseStore {
    private final Database database;
    private final Cases cases;
    private final Commits commits;
    private final Registers registers;
    private final WorkLists lists;
    private final Timers timers;
    private final Messages messages;
    private final Attempts attempts;

    private JdbcCaseStore(Database database) {
        this.database = database;
        cases = new Cases(database);
        commits = new Commits(database);
        registers = new Registers(database);
        lists = new WorkLists(database);
        timers = new Timers(database);
        messages = new Messages(database);
        attempts = new Attempts(database);
    }

    /**
     * A store with transactions of its own, over the usual tables.
     *
     * @param source where connections come from, best a pool
     * @return the store
     * @throws IllegalStateException when the tables are missing or of another version
     */
    public static JdbcCaseStore owning(DataSource source) {
        return owning(source, JdbcSchema.usual());
    }

    /**
     * A store with transactions of its own.
     *
     * @param source where connections come from, best a pool
     * @param schema the tables
     * @return the store
     * @throws IllegalStateException when the tables are missing or of another version
     */
    public static JdbcCaseStore owning(DataSource source, JdbcSchema schema) {
        JdbcCaseStore store = new JdbcCaseStore(new Database(new Owning(source), schema));
        store.database.dialect();
        return store;
    }

    /**
     * A store that takes part in the host's transactions, over the usual tables.
     *
     * @param source gives the connection of the present transaction
     * @return the store; whether the tables are there shows at its first use
     */
    public static JdbcCaseStore joining(ConnectionSource source) {
        return joining(source, JdbcSchema.usual());
    }

    /**
     * A store that takes part in the host's transactions.
     *
     * @param source gives the connection of the present transaction
     * @param schema the tables
     * @return the store; whether the tables are there shows at its first use
     */
    public static JdbcCaseStore joining(ConnectionSource source, JdbcSchema schema) {
        return new JdbcCaseStore(new Database(new Joining(source), schema));
    }

    @Override
    public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
        return cases.load(tenant, caseId, registers);
    }

    @Override
    public List<StoredCase> loadAll(TenantId tenant, Set<CaseId> caseIds) {
        return cases.loadAll(tenant, caseIds);
    }

    @Override
    public List<Commit> commit(List<Change> changes) {
        return commits.make(changes);
    }

    @Override
    public Commit post(List<Posting> postings) {
        return registers.post(postings);
    }

    @Override
    public <T> WhileFree<T> whileFree(Set<RegisterKey> keys, Instant now, Supplier<T> work) {
        return registers.whileFree(keys, now, work);
    }

    @Override
    public Page cases(CaseQuery query) {
        return lists.page(query);
    }

    @Override
    public long count(CaseQuery query) {
        return lists.count(query);
    }

    @Override
    public List<ChainLink> timeline(TenantId tenant, CaseId caseId, long after, int limit) {
        return cases.timeline(tenant, caseId, after, limit);
    }

    @Override
    public List<KeptText> texts(TenantId tenant, CaseId caseId) {
        return cases.texts(tenant, caseId);
    }

    @Override
    public List<Timer> due(Instant now, int limit) {
        return timers.due(now, limit);
    }

    @Override
    public List<Timer> claimDue(Instant now, Duration lease, int limit) {
        return timers.claim(now, lease, limit);
    }

    @Override
    public void release(List<Timer> claimed) {
        timers.release(claimed);
    }

    @Override
    public boolean joins() {
        return database.access().joins();
    }

    @Override
    public void afterCommit(Runnable action) {
        database.access().afterCommit(action);
    }

    @Override
    public Optional<Instant> nextDue() {
        return timers.nextDue();
    }

    @Override
    public List<ClaimedMessage> claimMessages(Instant now, Duration lease, int limit) {
        return messages.claim(now, lease, limit);
    }

    @Override
    public Settled settle(ClaimedMessage claim, Settlement settlement) {
        return messages.settle(claim, settlement);
    }

    @Override
    public List<DeadMessage> deadMessages(int limit) {
        return messages.dead(limit);
    }

    @Override
    public void revive(MessageKey key, Instant now) {
        messages.revive(key, now);
    }

    @Override
    public void note(Attempt attempt) {
        attempts.note(attempt);
    }

    @Override
    public List<Attempt> attempts(TenantId tenant, int limit) {
        return attempts.latest(tenant, limit);
    }

    @Override
    public void park(Parked parked) {
        timers.park(parked);
    }

    @Override
    public List<Parked> parked(int limit) {
        return timers.parked(limit);
    }

    @Override
    public List<Parked> parked(TenantId tenant, CaseId caseId) {
        return timers.parked(tenant, caseId);
    }

    @Override
    public void unpark(TenantId tenant, String id) {
        timers.unpark(tenant, id);
    }

    @Override
    public List<DefinitionCount> definitions() {
        return cases.definitions();
    }

    @Override
    public int expire(Instant now, int limit) {
        return cases.expire(now, limit);
    }
}
