package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.permission.Limit;
import io.redress.spi.Attempt;
import io.redress.spi.Cursor;
import io.redress.spi.DeadMessage;
import io.redress.spi.DefinitionCount;
import io.redress.spi.MessageKey;
import io.redress.spi.Parked;
import io.redress.timeline.Chain;
import io.redress.workflow.Measures;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The desk that a host embeds. {@link #as} gives it to an actor; the other methods are the host's own: they let time pass,
 * deliver messages and report what needs a look. Thread-safe; owns no thread unless {@link #startRunner} is called.
 */
public final class ComplaintDesk {
    private final Ledger ledger;
    private final Staff staff;
    private final Runner runner;
    private final Courier courier;
    private final Recalculation recalculation;
    private final Migration migration;
    private final Settlements settlements;

    /** Those who do the work. */
    record Staff(Wiring wiring, Clerk clerk, Quoting quoting, Reception reception, Archive archive, Inbox inbox) {}

    ComplaintDesk(Wiring wiring) {
        ledger = new Ledger(wiring);
        Clerk clerk = new Clerk(wiring, ledger);
        Archive archive = new Archive(wiring, ledger);
        staff = new Staff(
                wiring,
                clerk,
                new Quoting(wiring, ledger),
                new Reception(wiring, ledger, clerk),
                archive,
                new Inbox(wiring, archive));
        runner = new Runner(wiring, ledger, clerk, new Cashier(wiring, clerk));
        courier = new Courier(wiring, ledger);
        recalculation = new Recalculation(wiring, ledger);
        migration = new Migration(wiring, ledger, staff.archive());
        settlements = new Settlements(wiring);
    }

    /**
     * Begins a desk.
     *
     * @param first the workflow that new cases run
     * @param others further workflows, and earlier versions that open cases still run
     * @return the desk, to be completed
     * @throws IllegalArgumentException when a workflow is given twice
     */
    public static DeskBuilder running(Workflow first, Workflow... others) {
        return new DeskBuilder(first, others);
    }

    /**
     * Gives the desk to an actor whom the host has authenticated.
     *
     * @param actor who acts
     * @return the desk with the actor's rights
     */
    public Desk as(Actor actor) {
        return new Desk(actor, staff);
    }

    /**
     * Lets deadlines lapse whose due instant has passed, oldest first, and carries out awards that are due. Call it from a
     * scheduler, on as many nodes as you like; verdicts do not depend on when.
     *
     * @param limit how many timers at most, from 1
     * @return what was done
     */
    public Ran runDue(int limit) {
        return runner.run(atLeastOne(limit));
    }

    /**
     * Starts a thread that calls {@link #runDue} and {@link #deliver} whenever there is something to do. Without it the desk
     * owns no thread.
     *
     * @param pace how it goes about its work
     * @return the runner; close it to stop the thread
     * @throws IllegalStateException when the store joins the host's transactions
     */
    public BackgroundRunner startRunner(Pace pace) {
        return BackgroundRunner.start(this, staff.wiring(), pace);
    }

    /**
     * Finds the next instant at which {@link #runDue} has something to do.
     *
     * @return the earliest due instant; a deadline lapses just after it
     */
    public Optional<Instant> nextDue() {
        return staff.wiring().store().nextDue();
    }

    /**
     * Delivers messages that wait.
     *
     * @param limit how many at most, from 1
     * @return what was done
     */
    public Delivered deliver(int limit) {
        return courier.deliver(atLeastOne(limit));
    }

    /**
     * Reckons the running deadlines of open cases anew, after the data of a calendar changed, such as a holiday that was
     * announced: run the same workflow with the new calendar, and call this until nothing is left. Verdicts that were given
     * stay, nothing is put into the past, and dates that people set stay. Each case remembers the version that counted.
     *
     * @param tenant whose cases
     * @param from where the step before ended; empty to begin
     * @param limit how many cases to look at, 1 to {@value io.redress.spi.CaseQuery#MOST}
     * @return what was done, and where to go on
     */
    public Recalculated recalculate(TenantId tenant, Optional<Cursor> from, int limit) {
        return recalculation.run(tenant, from, atLeastOne(limit));
    }

    /**
     * Lists what could not be handled and waits for somebody.
     *
     * @param limit how many at most, from 1
     * @return parked contacts and timers of all tenants, oldest first
     */
    public List<Parked> parked(int limit) {
        return staff.wiring().store().parked(atLeastOne(limit));
    }

    /**
     * Takes back what was parked: a timer is due again, a contact is dropped because somebody has dealt with it.
     *
     * @param parked what was parked
     */
    public void unpark(Parked parked) {
        staff.wiring().store().unpark(parked.tenant(), parked.id());
    }

    /**
     * Lists messages that were given up.
     *
     * @param limit how many at most, from 1
     * @return dead messages of all tenants, oldest first
     */
    public List<DeadMessage> deadMessages(int limit) {
        return staff.wiring().store().deadMessages(atLeastOne(limit));
    }

    /**
     * Lets a dead message be tried again.
     *
     * @param key the message
     */
    public void revive(MessageKey key) {
        staff.wiring().store().revive(key, staff.wiring().now());
    }

    /**
     * Lists commands that were refused.
     *
     * @param tenant the tenant
     * @param limit how many at most, from 1
     * @return the latest first
     */
    public List<Attempt> attempts(TenantId tenant, int limit) {
        return staff.wiring().store().attempts(tenant, atLeastOne(limit));
    }

    /**
     * Lists definitions that open cases run and this desk was not given. Such cases stay as they are.
     *
     * @return the missing definitions
     */
    public List<DefinitionCount> missingDefinitions() {
        return staff.wiring().store().definitions().stream()
                .filter(count -> !staff.wiring().definitions().knows(count.workflow(), count.version()))
                .toList();
    }

    /**
     * Checks a case's timeline: that its chain holds, that kept words are the ones said, and that the case file is what it
     * gives.
     *
     * @param tenant the tenant
     * @param caseId the case
     * @return every fault; none when all is well
     * @throws io.redress.failure.UnknownCaseException when the tenant has no such case
     */
    public List<Chain.Fault> verify(TenantId tenant, CaseId caseId) {
        return staff.archive().verify(tenant, caseId);
    }

    /**
     * Moves an open case to another version of its workflow, which it keeps otherwise. What is due happens first, by the
     * version it ran; verdicts that were given stay. Deadlines that both versions have count from their original start with
     * the new target, but are not put into the past; those that are no more are cancelled; new ones begin now.
     *
     * @param tenant the tenant
     * @param caseId the case
     * @param version the version it runs from now on, which this desk was given
     * @return false when there was nothing to do: the case is closed, or runs that version
     * @throws io.redress.failure.UnknownCaseException when the tenant has no such case
     * @throws io.redress.failure.MissingDefinitionException when this desk was not given a version
     * @throws io.redress.failure.UnreadableCaseException when the version does not know everything that is stored: its states,
     *     actions and attributes have to include the former ones
     */
    public boolean migrate(TenantId tenant, CaseId caseId, int version) {
        return migration.run(tenant, caseId, version);
    }

    /**
     * Measures how a case was handled, from its timeline.
     *
     * @param tenant the tenant
     * @param caseId the case
     * @return the measures, as of now
     * @throws io.redress.failure.UnknownCaseException when the tenant has no such case
     */
    public Measures measures(TenantId tenant, CaseId caseId) {
        return staff.archive().measures(tenant, caseId);
    }

    /**
     * Says what counts against a limit now, such as to show somebody what is left of their day.
     *
     * @param tenant the tenant
     * @param limit a limit that adds something up
     * @param subject whose: a person's, customer's or case's name; empty for a budget
     * @return what was spent and not given back
     */
    public Money spent(TenantId tenant, Limit limit, String subject) {
        return Accounts.spent(ledger, tenant, limit, subject, staff.wiring().now());
    }

    /**
     * Settles an item of an order, such as to confirm its arrival or to pay the seller, unless an open case disputes it:
     * then the work does not run. Whoever disputes the item while the work runs waits until it is over. A case whose closing
     * is due but was not run yet still holds; {@link #runDue} first. The case itself is not changed: settling resolves none.
     *
     * <p>With a store that joins the host's transaction the work is part of it, and disputes wait for its end. With any other
     * the work has transactions of its own; the store keeps a connection besides, and when it fails meanwhile the work may have
     * been done. There the work may read cases, and give the desk no commands. Settlements do not nest.
     *
     * @param tenant whose order
     * @param order the order; one without a case is free
     * @param item the item of it
     * @param work settles it; what it throws is thrown on, and the item stays as it was
     * @param <T> what the work gives
     * @return what the work gave, or the case that holds the item or its whole order
     * @throws io.redress.failure.StoreFailedException when the store fails
     * @throws IllegalStateException when it is called within such work
     */
    public <T> Settling<T> settle(TenantId tenant, OrderId order, ItemId item, Supplier<T> work) {
        return settlements.settle(new Settlements.Line(tenant, order, item), work);
    }

    /**
     * Permits that an item be settled elsewhere, unless an open case disputes it. The permit is recorded and holds whatever is
     * disputed later; {@link #holds} shows it to whoever handles that dispute. An item has one at a time: another key gets
     * the one that is valid, whose key says so. When it has ended it is asked for anew, under the same key too.
     *
     * @param tenant whose order
     * @param order the order; one without a case is free
     * @param item the item of it
     * @param key names the intention: while the permit is valid the same key gets the same answer
     * @param validity for how long, more than nothing and at most 366 days
     * @return the permit, or the case that holds the item or its whole order
     * @throws IllegalArgumentException when the time is out of bounds
     * @throws io.redress.failure.StoreFailedException when the store fails; ask again with the same key
     */
    public Settling<Permit> permit(TenantId tenant, OrderId order, ItemId item, CommandKey key, Duration validity) {
        return settlements.permit(new Settlements.Line(tenant, order, item), key, validity);
    }

    /**
     * Lists who holds items of an order, and which permits to settle them are valid.
     *
     * @param tenant whose order
     * @param order the order
     * @param items the items, at most 500
     * @return one line for each item, in the same order, as of now
     * @throws IllegalArgumentException when there are too many items
     */
    public List<Hold> holds(TenantId tenant, OrderId order, List<ItemId> items) {
        return settlements.holds(tenant, order, items);
    }

    private static int atLeastOne(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, not " + limit);
        }
        return limit;
    }
}
