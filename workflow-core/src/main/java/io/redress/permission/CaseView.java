package io.redress.permission;

import io.redress.casefile.Attribute;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Flag;
import io.redress.casefile.Link;
import io.redress.casefile.Request;
import io.redress.casefile.Severity;
import io.redress.casefile.Standing;
import io.redress.casefile.Verdict;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.remedy.Remedies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case as one actor sees it: each part is visible or says that it is redacted.
 *
 * @param id the case
 * @param state the state it is in
 * @param openedAt when it was opened
 * @param closedAt when it reached an end
 * @param severity how grave it is
 * @param team whose work list it is on
 * @param assignee who holds it
 * @param order the order it is about
 * @param parties the people it concerns
 * @param evidence what was handed in
 * @param clocks all running deadlines, soonest first
 * @param verdicts how earlier runs of deadlines ended
 * @param flags its marks
 * @param links its ties
 * @param attributes the host's attributes
 * @param requests what waits for consent
 * @param remedies what is claimed, offered and awarded
 */
public record CaseView(
        CaseId id,
        Shown<Enum<?>> state,
        Shown<Instant> openedAt,
        Shown<Optional<Instant>> closedAt,
        Shown<Severity> severity,
        Shown<Optional<Role>> team,
        Shown<Optional<ActorId>> assignee,
        Shown<Optional<OrderRef>> order,
        List<PartyView> parties,
        Shown<List<Evidence>> evidence,
        Shown<List<Clock>> clocks,
        Shown<List<Verdict>> verdicts,
        Shown<Set<Flag>> flags,
        Shown<List<Link>> links,
        Shown<List<Attribute>> attributes,
        Shown<List<Request>> requests,
        Shown<Remedies> remedies) {

    /**
     * A party as one actor sees it.
     *
     * @param relation what the party is to the case
     * @param account the account
     * @param name the person's name
     * @param address where to reach the person
     */
    public record PartyView(
            Shown<Relation> relation,
            Shown<Optional<ActorId>> account,
            Shown<Optional<String>> name,
            Shown<Optional<String>> address) {

        static PartyView of(Party party, Lens lens, Words words) {
            return new PartyView(
                    lens.show(Field.PARTIES, party.relation()),
                    lens.show(Field.PARTIES, party.id()),
                    lens.show(Field.CONTACT_DETAILS, party.name().map(words::of)),
                    lens.show(Field.CONTACT_DETAILS, party.address().map(words::of)));
        }
    }

    static CaseView of(CaseFile file, Lens lens, Words words) {
        Standing standing = file.standing();
        return new CaseView(
                file.id(),
                lens.show(Field.STATE, standing.state()),
                lens.show(Field.STATE, file.origin().openedAt()),
                lens.show(Field.STATE, standing.closedAt()),
                lens.show(Field.SEVERITY, standing.severity()),
                lens.show(Field.HOLDER, standing.team()),
                lens.show(Field.HOLDER, standing.assignee()),
                lens.show(Field.ORDER, file.order()),
                file.parties().stream()
                        .map(party -> PartyView.of(party, lens, words))
                        .toList(),
                lens.show(Field.EVIDENCE, file.evidence()),
                lens.show(Field.DEADLINES, file.clocks()),
                lens.show(Field.DEADLINES, file.verdicts()),
                lens.show(Field.FLAGS, file.flags()),
                lens.show(Field.LINKS, file.links()),
                lens.show(Field.ATTRIBUTES, file.attributes()),
                lens.show(Field.REQUESTS, file.books().requests()),
                lens.show(Field.REMEDIES, file.remedies()));
    }
}
