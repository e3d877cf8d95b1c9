package io.redress.casefile;

import io.redress.codec.Unknown;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Identity;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.remedy.Remedies;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The immutable snapshot of one case: everything a decision needs and nothing personal, since words stand in it only as
 * commitments. Folding a case's events gives its file.
 *
 * @param origin what never changes
 * @param standing where it stands
 * @param order the order it is about, and which of its items are disputed; none means all of it
 * @param parties the people it concerns, in the order in which they appeared
 * @param clocks the deadlines that run, soonest first
 * @param verdicts how the last {@value #VERDICTS_KEPT} runs of deadlines ended, oldest first, the last of each deadline
 *     always among them; the timeline has them all
 * @param flags its marks
 * @param links its ties to other cases
 * @param evidence what was handed in
 * @param attributes the host's own attributes, at most one of each type
 * @param books requests that wait, charges on limits, and who had a part in what
 * @param remedies what is claimed, offered and awarded
 * @param unknown members that a newer version wrote, kept as they are
 */
public record CaseFile(
        Origin origin,
        Standing standing,
        Optional<OrderRef> order,
        List<Party> parties,
        List<Clock> clocks,
        List<Verdict> verdicts,
        Set<Flag> flags,
        List<Link> links,
        List<Evidence> evidence,
        List<Attribute> attributes,
        Books books,
        Remedies remedies,
        Unknown unknown) {

    /** How many verdicts a file keeps. */
    public static final int VERDICTS_KEPT = 100;

    /**
     * Copies the collections.
     *
     * @param origin what never changes
     * @param standing where it stands
     * @param order the order it is about, and which of its items are disputed; none means all of it
     * @param parties the people it concerns, in the order in which they appeared
     * @param clocks the deadlines that run, soonest first
     * @param verdicts how the last {@value #VERDICTS_KEPT} runs of deadlines ended, oldest first, the last of each deadline always among them; the timeline has them all
     * @param flags its marks
     * @param links its ties to other cases
     * @param evidence what was handed in
     * @param attributes the host's own attributes, at most one of each type
     * @param books requests that wait, charges on limits, and who had a part in what
     * @param remedies what is claimed, offered and awarded
     * @param unknown members that a newer version wrote, kept as they are
     */
    public CaseFile {
        parties = List.copyOf(parties);
        clocks = List.copyOf(clocks);
        verdicts = List.copyOf(verdicts);
        flags = Set.copyOf(flags);
        links = List.copyOf(links);
        evidence = List.copyOf(evidence);
        attributes = List.copyOf(attributes);
    }

    /**
     * Folds a case's history.
     *
     * @param history all events of one case, oldest first
     * @return the case file they give
     * @throws IllegalArgumentException when the first event does not open a case
     */
    public static CaseFile folding(List<Event> history) {
        if (history.isEmpty() || !(history.get(0) instanceof Event.Opened opened)) {
            throw new IllegalArgumentException("a case's history begins with its opening, not with "
                    + history.stream().findFirst().map(Event::toString).orElse("nothing"));
        }
        CaseFile file = opened.file();
        for (Event event : history.subList(1, history.size())) {
            file = event.evolve(file);
        }
        return file;
    }

    /**
     * The tenant whose case it is.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return origin.tenant();
    }

    /**
     * The case's name within its tenant.
     *
     * @return the id
     */
    public CaseId id() {
        return origin.id();
    }

    /**
     * The state it is in.
     *
     * @return a constant of the workflow's enum
     */
    public Enum<?> state() {
        return standing.state();
    }

    /**
     * Tells whether the case still needs somebody.
     *
     * @return true until it reaches an end
     */
    public boolean isOpen() {
        return standing.isOpen();
    }

    /**
     * Tells whether a flag is set.
     *
     * @param flag the flag
     * @return true when it is
     */
    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /**
     * The host's attribute of a type.
     *
     * @param type the attribute's record
     * @param <A> the attribute's type
     * @return the attribute, when the case has it
     */
    public <A extends Attribute> Optional<A> attribute(Class<A> type) {
        return attributes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * A deadline's running clock.
     *
     * @param name the deadline
     * @return its clock, when it runs
     */
    public Optional<Clock> clock(DeadlineName name) {
        return clocks.stream().filter(clock -> clock.name().equals(name)).findFirst();
    }

    /**
     * The verified accounts of a relation.
     *
     * @param relation what they are to the case
     * @return the parties with an account, in the order in which they appeared
     */
    public List<Party> verified(Relation relation) {
        return parties.stream()
                .filter(party -> party.relation() == relation)
                .filter(party -> party.identity() == Identity.VERIFIED)
                .filter(party -> party.id().isPresent())
                .toList();
    }

    /**
     * The customer's account.
     *
     * @return the first verified customer, when there is one
     */
    public Optional<ActorId> customer() {
        return verified(Relation.CUSTOMER).stream().findFirst().flatMap(Party::id);
    }
}
