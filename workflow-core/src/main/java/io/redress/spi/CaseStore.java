package io.redress.spi;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.timeline.ChainLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps cases. Implementations are thread-safe, never let one tenant see another's rows, and pass
 * {@code CaseStoreContract}. A store knows nothing of workflows: rows come and go as they are. Any exception it throws
 * reaches the caller as a {@code StoreFailedException}.
 */
public interface CaseStore {

    /**
     * Reads what a command needs, consistently as of one moment.
     *
     * @param tenant the tenant
     * @param caseId the case, when one is meant
     * @param registers registers to read besides; all of the same tenant
     * @return the case and the registers that exist
     */
    Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers);

    /**
     * Recalls a case without asking the database, as a cache may: it may be behind the truth. Nothing is told to anybody on
     * the strength of it: what is decided on it is either fenced by a commit, or decided again on {@link #load}.
     *
     * @param tenant the tenant
     * @param caseId the case
     * @return the case as it once was; empty unless a store says otherwise
     */
    default Optional<StoredCase> recent(TenantId tenant, CaseId caseId) {
        return Optional.empty();
    }

    /**
     * Reads several cases at once, each as of some moment.
     *
     * @param tenant the tenant
     * @param caseIds the cases
     * @return those that exist, in no particular order
     */
    List<StoredCase> loadAll(TenantId tenant, Set<CaseId> caseIds);

    /**
     * Makes changes in order, each wholly or not at all; a later one sees the effect of an earlier one, and one that is
     * lost does not keep the others from being made. A change is lost when the case's chain does not end where the change
     * expects, or a posting's condition does not hold.
     *
     * <p>A store that cannot make any of them throws. Where it fails on some only, it says so of these, so that one bad case
     * does not spoil the others.
     *
     * @param changes the changes
     * @return what became of each, in the same order
     */
    List<Commit> commit(List<Change> changes);

    /**
     * Changes registers without a case: makes all postings in the order of their keys, of one register in their own order,
     * or none of them.
     *
     * @param postings the postings, all of one tenant
     * @return made, or lost when a condition does not hold
     */
    Commit post(List<Posting> postings);

    /**
     * Runs work of the host's while registers are free, and keeps them free until it is done: whoever wants to claim one
     * meanwhile waits or loses. A store that joins the host's transaction keeps them free until that is over, so that what
     * the host changes and what it saw stand or fall together. When the work throws, nothing is left of it here, and what it
     * threw is thrown on. The work may read this store and changes nothing through it.
     *
     * @param keys the registers, from 1, all of one tenant
     * @param now the present, against which a holder's end is judged
     * @param work runs once, when all are free, or not at all
     * @param <T> what the work gives
     * @return what the work gave, or which register is taken
     */
    <T> WhileFree<T> whileFree(Set<RegisterKey> keys, Instant now, Supplier<T> work);

    /**
     * Reads a work list.
     *
     * @param query what to list, in which order, from where
     * @return at most as many cases as the query allows, and where to go on
     */
    Page cases(CaseQuery query);

    /**
     * Counts a work list.
     *
     * @param query what to count; order, start and limit do not matter
     * @return how many cases there are
     */
    long count(CaseQuery query);

    /**
     * Reads a part of a timeline.
     *
     * @param tenant the tenant
     * @param caseId the case
     * @param after the number after which to begin; 0 for the beginning
     * @param limit how many at most
     * @return links in the order of their numbers
     */
    List<ChainLink> timeline(TenantId tenant, CaseId caseId, long after, int limit);

    /**
     * Reads the personal words of a case.
     *
     * @param tenant the tenant
     * @param caseId the case
     * @return those that are not erased, in no particular order
     */
    List<KeptText> texts(TenantId tenant, CaseId caseId);

    /**
     * Finds timers that have passed, of all tenants, claimed or not.
     *
     * @param now a timer due before this has passed
     * @param limit how many at most
     * @return oldest first; parked ones are left out
     */
    List<Timer> due(Instant now, int limit);

    /**
     * Claims timers that have passed, of all tenants, so that nobody else works on them meanwhile. A claim is a courtesy
     * between nodes and keeps nobody from changing the case: what is decided on it is still fenced by the case's chain.
     * Claims are measured by a clock that all nodes share, such as the database's; no node's own clock ends them.
     *
     * @param now a timer due before this has passed
     * @param lease for how long the claim holds, zero or longer; a change of the case ends it
     * @param limit how many at most
     * @return oldest first; those that are parked or claimed are left out
     */
    List<Timer> claimDue(Instant now, Duration lease, int limit);

    /**
     * Gives claimed timers back before their time, because nothing came of the work on them.
     *
     * @param timers what was claimed; those that are gone or have another due instant by now are passed over
     */
    void release(List<Timer> timers);

    /**
     * Finds the next instant at which a timer passes.
     *
     * @return the due instant of the earliest timer that is not parked
     */
    Optional<Instant> nextDue();

    /**
     * Claims messages for delivery: those whose time has come and that nobody else has claimed, of each case only the first
     * that is neither delivered nor dead. Claims are measured like those of {@link #claimDue}.
     *
     * @param now the present
     * @param lease for how long the claim holds, zero or longer
     * @param limit how many at most
     * @return the claimed messages, oldest first
     */
    List<ClaimedMessage> claimMessages(Instant now, Duration lease, int limit);

    /**
     * Says what became of a claimed message.
     *
     * @param claim the claim
     * @param settlement what became of it
     * @return whether the claim still held; a claim that ran out changes nothing
     */
    Settled settle(ClaimedMessage claim, Settlement settlement);

    /** Whether a settlement counted. */
    enum Settled {
        /** It was recorded. */
        RECORDED,
        /** The claim had run out and somebody else may hold it. */
        CLAIM_LOST
    }

    /**
     * Lists messages that were given up.
     *
     * @param limit how many at most
     * @return dead messages of all tenants, oldest first
     */
    List<DeadMessage> deadMessages(int limit);

    /**
     * Lets a dead message be tried again.
     *
     * @param key the message
     * @param now from when
     */
    void revive(MessageKey key, Instant now);

    /**
     * Notes a refused command.
     *
     * @param attempt who tried what
     */
    void note(Attempt attempt);

    /**
     * Lists refused commands.
     *
     * @param tenant the tenant
     * @param limit how many at most
     * @return the latest first
     */
    List<Attempt> attempts(TenantId tenant, int limit);

    /**
     * Puts something aside that cannot be handled now. A parked timer is no longer due until it is taken back.
     *
     * @param parked what, and why; parking the same again changes nothing
     */
    void park(Parked parked);

    /**
     * Lists what is parked.
     *
     * @param limit how many at most
     * @return parked things of all tenants, oldest first
     */
    List<Parked> parked(int limit);

    /**
     * Lists what is parked of one case.
     *
     * @param tenant the tenant
     * @param caseId the case
     * @return parked contacts and timers of that case, oldest first
     */
    List<Parked> parked(TenantId tenant, CaseId caseId);

    /**
     * Takes something back that was parked: a timer is due again, a contact is gone from here.
     *
     * @param tenant the tenant
     * @param id what was parked
     */
    void unpark(TenantId tenant, String id);

    /**
     * Counts open cases by the definition they run, over all tenants.
     *
     * @return one line for each workflow and version that open cases run
     */
    List<DefinitionCount> definitions();

    /**
     * Drops registers whose time is over.
     *
     * @param now the present
     * @param limit how many at most
     * @return how many were dropped
     */
    int expire(Instant now, int limit);

    /**
     * Whether changes are made in a transaction of the host, which alone makes them final. Then the desk tries nothing
     * twice, and a lost race is reported at once.
     *
     * @return false unless a store says otherwise
     */
    default boolean joins() {
        return false;
    }

    /**
     * Runs something once what was changed on this thread is final: at once, or after the host's commit.
     *
     * @param action what to run; it is not run when the host rolls back
     */
    default void afterCommit(Runnable action) {
        action.run();
    }
}
