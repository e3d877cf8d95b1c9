package io.redress.casefile;

import io.redress.codec.Unknown;
import io.redress.contact.Contact;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.id.DeadlineName;
import io.redress.party.Identity;
import io.redress.party.Party;
import io.redress.party.Role;
import io.redress.remedy.Claim;
import io.redress.remedy.Remedies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a case file lies open while one event changes it: opened from a file, closed to the next. */
final class Drawer {
    private static final Comparator<Clock> SOONEST_FIRST =
            Comparator.comparing(Clock::due).thenComparing(clock -> clock.name().value());

    private final CaseFile file;
    private Origin origin;
    private Standing standing;
    private Optional<OrderRef> order;
    private List<Party> parties;
    private List<Clock> clocks;
    private List<Verdict> verdicts;
    private Set<Flag> flags;
    private List<Link> links;
    private List<Evidence> evidence;
    private List<Attribute> attributes;
    private Books books;
    private Remedies remedies;

    private Drawer(CaseFile file) {
        this.file = file;
        origin = file.origin();
        standing = file.standing();
        order = file.order();
        parties = file.parties();
        clocks = file.clocks();
        verdicts = file.verdicts();
        flags = file.flags();
        links = file.links();
        evidence = file.evidence();
        attributes = file.attributes();
        books = file.books();
        remedies = file.remedies();
    }

    static Drawer of(CaseFile file) {
        return new Drawer(file);
    }

    static CaseFile empty(Origin origin, Enum<?> state, Optional<Role> team, Optional<OrderRef> order) {
        return new CaseFile(
                origin,
                new Standing(state, Severity.NORMAL, team, Optional.empty(), Optional.empty()),
                order.map(Dispute::of),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Books.EMPTY,
                Remedies.NONE,
                Unknown.NONE);
    }

    CaseFile close() {
        return new CaseFile(
                origin,
                standing,
                order,
                parties,
                clocks,
                verdicts,
                flags,
                links,
                evidence,
                attributes,
                books,
                remedies,
                file.unknown());
    }

    Drawer version(int version) {
        origin = new Origin(origin.tenant(), origin.id(), origin.workflow(), version, origin.openedAt());
        return this;
    }

    Drawer standing(Standing next) {
        standing = next;
        return this;
    }

    Drawer contact(Contact contact) {
        order = Dispute.after(order, contact);
        party(contact.party());
        contact.others().forEach(this::party);
        evidence = new ArrayList<>(evidence);
        contact.evidence().stream().filter(item -> !evidence.contains(item)).forEach(evidence::add);
        return this;
    }

    /** A party with an account is on file once, at its most certain; one without, once for each relation. */
    private void party(Party party) {
        parties = new ArrayList<>(parties);
        for (int i = 0; i < parties.size(); i++) {
            Party known = parties.get(i);
            if (known.id().equals(party.id()) && (party.id().isPresent() || known.relation() == party.relation())) {
                if (known.identity() == Identity.CLAIMED && party.identity() == Identity.VERIFIED) {
                    parties.set(i, party);
                }
                return;
            }
        }
        parties.add(party);
    }

    Drawer flag(Flag flag) {
        flags = new HashSet<>(flags);
        flags.add(flag);
        return this;
    }

    Drawer unflag(Flag flag) {
        flags = new HashSet<>(flags);
        flags.remove(flag);
        return this;
    }

    Drawer link(Link link) {
        if (!links.contains(link)) {
            links = new ArrayList<>(links);
            links.add(link);
        }
        return this;
    }

    Drawer books(Books next) {
        books = next;
        return this;
    }

    Drawer claim(Claim claim) {
        order = order.map(disputed -> Dispute.after(disputed, claim));
        return this;
    }

    Drawer remedies(Remedies next) {
        remedies = next;
        return this;
    }

    Drawer attribute(Attribute attribute) {
        attributes = new ArrayList<>(attributes);
        attributes.removeIf(other -> other.getClass() == attribute.getClass());
        attributes.add(attribute);
        return this;
    }

    /** A run that goes on after its case was reopened takes its first verdict back. */
    Drawer start(Clock clock) {
        verdicts = new ArrayList<>(verdicts);
        verdicts.removeIf(verdict -> verdict.name().equals(clock.name()) && verdict.cycle() == clock.cycle());
        clocks = new ArrayList<>(clocks);
        clocks.add(clock);
        clocks.sort(SOONEST_FIRST);
        return this;
    }

    Drawer replace(Clock next) {
        clocks = new ArrayList<>(clocks);
        clocks.replaceAll(clock -> clock.name().equals(next.name()) ? next : clock);
        clocks.sort(SOONEST_FIRST);
        return this;
    }

    Drawer end(Verdict verdict) {
        clocks = new ArrayList<>(clocks);
        clocks.removeIf(clock -> clock.name().equals(verdict.name()));
        return judge(verdict);
    }

    /** A verdict that the file keeps no more stays forgotten. */
    Drawer makeGood(Verdict verdict) {
        verdicts = new ArrayList<>(verdicts);
        verdicts.replaceAll(
                given -> given.name().equals(verdict.name()) && given.cycle() == verdict.cycle() ? verdict : given);
        return this;
    }

    /** There is one verdict for each run. */
    Drawer judge(Verdict verdict) {
        verdicts = new ArrayList<>(verdicts);
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).name().equals(verdict.name()) && verdicts.get(i).cycle() == verdict.cycle()) {
                verdicts.set(i, verdict);
                return this;
            }
        }
        verdicts.add(verdict);
        if (verdicts.size() > CaseFile.VERDICTS_KEPT) {
            verdicts.remove(oldestSurplus());
        }
        return this;
    }

    /** The last verdict of a deadline is kept however old it is: the next run is counted from it. */
    private int oldestSurplus() {
        for (int i = 0; i < verdicts.size(); i++) {
            DeadlineName name = verdicts.get(i).name();
            if (verdicts.subList(i + 1, verdicts.size()).stream()
                    .anyMatch(later -> later.name().equals(name))) {
                return i;
            }
        }
        return 0;
    }
}
