package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.failure.MissingDefinitionException;
import io.redress.failure.UnknownCaseException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.permission.CaseView;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.spi.CaseQuery;
import io.redress.spi.Page;
import io.redress.spi.StoredCase;
import io.redress.timeline.EntryView;
import io.redress.workflow.HandOver;
import io.redress.workflow.Permitted;
import io.redress.workflow.RequestAction;
import io.redress.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The desk as one actor finds it: everything here is done with that actor's rights, in that actor's tenant. Thread-safe,
 * cheap to make, holds nothing.
 *
 * <p>Every method may throw a {@link io.redress.failure.RedressException}; those named are the ones that depend on the
 * input.
 */
public final class Desk {
    private final Actor actor;
    private final ComplaintDesk.Staff staff;

    Desk(Actor actor, ComplaintDesk.Staff staff) {
        this.actor = actor;
        this.staff = staff;
    }

    /**
     * Takes a contact in. It joins the open case that it names or that its order has, else it opens one; what does not fit
     * is parked whole. An open case without an order takes the order of a contact that names the case. Where it has another
     * order, or the order has another open case, the contact is parked.
     *
     * @param key names this contact, so that it is taken in once
     * @param contact an inbound contact, of any content
     * @return where it is now
     * @throws io.redress.failure.KeyReusedException when the key was used for something else, or by somebody else
     */
    public Receipt receive(CommandKey key, Contact contact) {
        return Scope.within(
                actor.tenant(),
                Optional.empty(),
                "receive",
                () -> staff.wiring()
                        .listeners()
                        .timed(
                                actor.tenant(),
                                "receive",
                                () -> staff.reception().receive(present(), key, contact),
                                Desk::result));
    }

    /**
     * Opens a case that nobody has complained about, with what the desk tells a party of its own accord: such as a delay
     * that the host knows of. It joins the open case that it names or that its order has. The workflow says who may.
     *
     * @param key names this contact, so that it is recorded once
     * @param contact an outbound contact
     * @return where it is now, never parked
     * @throws io.redress.failure.InvalidInputException when it breaks constraints, comes in, the actor may not, or its order
     *     is not that of the case it names, or has another open case
     * @throws io.redress.failure.KeyReusedException when the key was used for something else, or by somebody else
     */
    public Receipt reachOut(CommandKey key, Contact contact) {
        return Scope.within(
                actor.tenant(),
                Optional.empty(),
                "reachOut",
                () -> staff.wiring()
                        .listeners()
                        .timed(
                                actor.tenant(),
                                "reachOut",
                                () -> staff.reception().reachOut(present(), key, contact),
                                Desk::result));
    }

    /**
     * Takes an action.
     *
     * @param key names this command, so that it has its effect once
     * @param caseId the case
     * @param action the action
     * @return done; or waiting for others to agree, with who and until when; or refused, with who can
     * @throws UnknownCaseException when the tenant has no such case
     * @throws io.redress.failure.InvalidInputException when the action breaks constraints
     * @throws io.redress.failure.KeyReusedException when the key was used for something else, or by somebody else
     */
    public Outcome act(CommandKey key, CaseId caseId, Action action) {
        return act(new Clerk.Request(actor, Optional.empty(), key, caseId, action));
    }

    /**
     * Takes an action together with a second person who agrees to it, and whom the host has authenticated too. Where their
     * consent is enough it is done at once.
     *
     * @param key names this command, so that it has its effect once
     * @param caseId the case
     * @param action the action
     * @param second the second person
     * @return done; or waiting for further people to agree; or refused, with who can
     * @throws UnknownCaseException when the tenant has no such case
     * @throws io.redress.failure.InvalidInputException when the action breaks constraints
     * @throws io.redress.failure.KeyReusedException when the key was used for something else, or by somebody else
     */
    public Outcome act(CommandKey key, CaseId caseId, Action action, Actor second) {
        return act(new Clerk.Request(actor, Optional.of(second), key, caseId, action));
    }

    /**
     * Says what would become of an action: what it would offer or award and why, what is left of limits, who would have to
     * agree. It leaves no trace, and promises nothing: {@code act} decides anew.
     *
     * <p>Quoted is the case as it would be once everything has lapsed that is due. Where that is more than one command
     * catches up with, two thousand lapses, nothing is quoted until the deadlines were run.
     *
     * @param caseId the case
     * @param action the action
     * @return what would become of it now
     * @throws io.redress.failure.UnknownCaseException when the tenant has no such case
     * @throws io.redress.failure.InvalidInputException when the action breaks its constraints
     * @throws io.redress.failure.FactsUnavailableException when a fact cannot be had now
     * @throws io.redress.failure.LostRaceException when too much is due on the case
     */
    public Quote quote(CaseId caseId, Action action) {
        return quote(new Quoting.Question(actor, Optional.empty(), caseId, action));
    }

    /**
     * Says the same of an action that is taken together with a second person.
     *
     * @param caseId the case
     * @param action the action
     * @param second the second person
     * @return what would become of it now
     * @throws io.redress.failure.UnknownCaseException when the tenant has no such case
     * @throws io.redress.failure.InvalidInputException when the action breaks its constraints
     * @throws io.redress.failure.FactsUnavailableException when a fact cannot be had now
     * @throws io.redress.failure.LostRaceException when too much is due on the case
     */
    public Quote quote(CaseId caseId, Action action, Actor second) {
        return quote(new Quoting.Question(actor, Optional.of(second), caseId, action));
    }

    private Quote quote(Quoting.Question question) {
        return Scope.within(
                actor.tenant(),
                Optional.of(question.caseId()),
                Workflow.nameOf(question.action().getClass()),
                () -> staff.quoting().quote(question));
    }

    private Outcome act(Clerk.Request request) {
        String name = Workflow.nameOf(request.action().getClass());
        return Scope.within(
                actor.tenant(),
                Optional.of(request.caseId()),
                name,
                () -> staff.wiring()
                        .listeners()
                        .timed(actor.tenant(), name, () -> staff.clerk().act(request), Desk::result));
    }

    private static String result(Receipt receipt) {
        if (receipt instanceof Receipt.Opened) {
            return "opened";
        }
        return receipt instanceof Receipt.Joined ? "joined" : "parked";
    }

    private static String result(Outcome outcome) {
        return outcome.fold(done -> "done", waiting -> "waiting", Refusal::code);
    }

    /**
     * Hands a case to a team, clocks unbroken.
     *
     * @param key names this command
     * @param caseId the case
     * @param team the role whose work list it goes to
     * @param reason why, in words that are not personal
     * @return done, or refused
     * @throws UnknownCaseException when the tenant has no such case
     */
    public Outcome handOver(CommandKey key, CaseId caseId, Role team, String reason) {
        return act(key, caseId, new HandOver(team, Optional.empty(), reason));
    }

    /**
     * Hands a case to whoever can do what was refused.
     *
     * @param key names this command
     * @param caseId the case
     * @param whoCan who can, from a refusal
     * @return done, or refused
     * @throws UnknownCaseException when the tenant has no such case
     * @throws IllegalArgumentException when nobody with a role can
     */
    public Outcome handOver(CommandKey key, CaseId caseId, WhoCan whoCan) {
        Role team = whoCan.role().orElseThrow(() -> new IllegalArgumentException("no role can: " + whoCan.who()));
        return handOver(key, caseId, team, "refused to " + actor.affiliation());
    }

    /**
     * Agrees to a request. When everybody has who needs to, it is judged again, with everybody's present rights and fresh
     * facts, and carried out.
     *
     * @param key names this command
     * @param caseId the case
     * @param request the request
     * @return done; waiting for somebody else, or asked again because it is not any more what was asked for; or refused
     * @throws UnknownCaseException when the tenant has no such case
     */
    public Outcome approve(CommandKey key, CaseId caseId, RequestId request) {
        return act(key, caseId, new RequestAction.Approve(request));
    }

    /**
     * Agrees to less than was asked for.
     *
     * @param key names this command
     * @param caseId the case
     * @param request the request
     * @param amount how much, above zero and below what was asked for
     * @return done, waiting for somebody else, or refused
     * @throws UnknownCaseException when the tenant has no such case
     */
    public Outcome amend(CommandKey key, CaseId caseId, RequestId request, Money amount) {
        return act(key, caseId, new RequestAction.Amend(request, amount));
    }

    /**
     * Refuses a request.
     *
     * @param key names this command
     * @param caseId the case
     * @param request the request
     * @param reason why, in words that are not personal
     * @return done, or refused
     * @throws UnknownCaseException when the tenant has no such case
     * @throws io.redress.failure.InvalidInputException when there is no reason
     */
    public Outcome deny(CommandKey key, CaseId caseId, RequestId request, String reason) {
        return act(key, caseId, new RequestAction.Deny(request, reason));
    }

    /**
     * Takes back what was asked for.
     *
     * @param key names this command
     * @param caseId the case
     * @param request the request
     * @return done, or refused
     * @throws UnknownCaseException when the tenant has no such case
     */
    public Outcome withdraw(CommandKey key, CaseId caseId, RequestId request) {
        return act(key, caseId, new RequestAction.Withdraw(request));
    }

    /**
     * Lists requests that wait for the actor and that the actor can answer now, in their own name or in somebody's place;
     * never their own. Whoever is further up a chain may answer more than what waits for them. A page of cases may hold fewer
     * such requests than its length.
     *
     * @param narrowing narrows the open cases with requests for one of the actor's roles, such as {@code all -> all.by(DUE)}
     * @return a page of requests
     */
    public AskedList waitingForMe(UnaryOperator<CaseQuery> narrowing) {
        return staff.inbox().waitingFor(present(), mine(narrowing));
    }

    /**
     * Hands every open case of somebody who leaves to a team, and lets what they asked for stand in the right of that team;
     * all clocks go on unbroken. Call it again with the same key to go on after a failure.
     *
     * @param key names this command
     * @param leaving who leaves
     * @param team the role whose work list the cases go to
     * @param reason why, in words that are not personal
     * @return what went, and what did not
     */
    public Departure handOverAll(CommandKey key, ActorId leaving, Role team, String reason) {
        return new Leaving(this, staff, key, leaving, team, reason).run(CaseQuery.of(actor.tenant()));
    }

    /** The actor without roles that have ended. */
    private Actor present() {
        return actor.at(staff.wiring().now());
    }

    /**
     * Says what the actor may do with a case now and, for the rest, why not.
     *
     * @param caseId the case
     * @return every action of the case's workflow
     * @throws UnknownCaseException when the tenant has no such case
     */
    public Permitted permitted(CaseId caseId) {
        StoredCase row = staff.archive().row(actor.tenant(), caseId);
        return staff.wiring().definitions().of(row).permitted(staff.archive().current(row), present());
    }

    /**
     * Shows a case.
     *
     * @param caseId the case
     * @return what the actor may see of it
     * @throws UnknownCaseException when the tenant has no such case
     */
    public CaseView view(CaseId caseId) {
        StoredCase row = staff.archive().row(actor.tenant(), caseId);
        return staff.archive().view(present(), row, staff.archive().current(row));
    }

    /**
     * Shows a case's timeline, contacts in both directions alike.
     *
     * @param caseId the case
     * @return all entries, oldest first, as far as the actor may see them
     * @throws UnknownCaseException when the tenant has no such case
     */
    public List<EntryView> timeline(CaseId caseId) {
        return staff.archive().timeline(present(), staff.archive().row(actor.tenant(), caseId));
    }

    /**
     * Shows a work list. Staff see their tenant's cases; anybody else only those they are a verified party of.
     *
     * @param narrowing narrows all open cases of the tenant, such as {@code all -> all.on(TEAM_LEAD).by(DUE)}
     * @return a page of cases
     */
    public WorkList cases(UnaryOperator<CaseQuery> narrowing) {
        Page page = staff.wiring().store().cases(mine(narrowing));
        List<CaseView> shown = new ArrayList<>();
        List<CaseId> notShown = new ArrayList<>();
        for (StoredCase row : page.cases()) {
            try {
                shown.add(staff.archive().view(present(), row, staff.archive().file(row)));
            } catch (MissingDefinitionException | UnreadableCaseException unfit) {
                notShown.add(row.id());
            }
        }
        return new WorkList(shown, notShown, page.next());
    }

    /**
     * Counts a work list.
     *
     * @param narrowing narrows all open cases of the tenant
     * @return how many cases there are
     */
    public long count(UnaryOperator<CaseQuery> narrowing) {
        return staff.wiring().store().count(mine(narrowing));
    }

    private CaseQuery mine(UnaryOperator<CaseQuery> narrowing) {
        CaseQuery query = narrowing.apply(CaseQuery.of(actor.tenant()));
        if (!query.tenant().equals(actor.tenant())) {
            throw new IllegalArgumentException(
                    "tenant " + query.tenant() + " is not the actor's tenant " + actor.tenant());
        }
        return switch (actor.affiliation()) {
            case IN_HOUSE, VENDOR, SYSTEM -> query;
            case MERCHANT, CUSTOMER, OTHER_PARTY, AUTHORITY -> query.with(actor.id());
        };
    }
}
