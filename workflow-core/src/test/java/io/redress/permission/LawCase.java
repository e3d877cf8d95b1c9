package io.redress.permission;

import static io.redress.permission.ApprovalWorkflow.NOW;

import io.redress.casefile.Action;
import io.redress.casefile.Books;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Deed;
import io.redress.casefile.Flag;
import io.redress.casefile.Standing;
import io.redress.id.ActorId;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Delegation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Validity;
import io.redress.permission.ApprovalWorkflow.Refund;
import io.redress.workflow.Command;
import io.redress.workflow.Decision;
import io.redress.workflow.Facts;
import io.redress.workflow.Mandates;
import io.redress.workflow.Mandates.Mandate;
import io.redress.workflow.RequestAction.Approve;
import io.redress.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case, its people, and what was spent before.
 *
 * @param asker who asks
 * @param speaker who agrees
 * @param principal in whose place the speaker may decide besides, and who is away
 * @param delegated in which role
 * @param flags the case's marks
 * @param amount what is asked for
 * @param spent what stands on accounts, in cents: which on which depends on their names
 */
record LawCase(
        Person asker,
        Person speaker,
        Person principal,
        Optional<Role> delegated,
        Set<Flag> flags,
        Money amount,
        List<Long> spent) {

    /**
     * Somebody.
     *
     * @param id the name
     * @param affiliation on whose behalf
     * @param roles the roles held
     * @param ties what they are to the case
     * @param past what they did before on the case, which some laws keep apart from a refund
     */
    record Person(String id, Affiliation affiliation, Set<Role> roles, Set<Relation> ties, Set<String> past) {
        Actor actor() {
            return new Actor(file("nobody").tenant(), ActorId.of(id), affiliation, roles, Locale.ENGLISH);
        }

        Mandate mandate(List<Validity> absences, List<Delegation> delegations) {
            return new Mandate(ActorId.of(id), Optional.of(affiliation), roles, absences, delegations);
        }
    }

    private static CaseFile file(String person) {
        return ApprovalWorkflow.file(person, Attempt.Tie.NONE);
    }

    CaseFile file() {
        CaseFile file = file(asker.id());
        List<Person> people = List.of(asker, speaker, principal);
        Optional<ActorId> holder = people.stream()
                .filter(person -> person.ties().contains(Relation.ASSIGNEE))
                .map(person -> ActorId.of(person.id()))
                .findFirst();
        Standing standing = file.standing();
        return new CaseFile(
                file.origin(),
                new Standing(standing.state(), standing.severity(), standing.team(), holder, standing.closedAt()),
                file.order(),
                Stream.concat(file.parties().stream(), people.stream().flatMap(LawCase::parties))
                        .toList(),
                file.clocks(),
                file.verdicts(),
                flags,
                file.links(),
                file.evidence(),
                file.attributes(),
                new Books(
                        0,
                        0,
                        List.of(),
                        List.of(),
                        people.stream().flatMap(LawCase::deeds).collect(Collectors.toSet())),
                file.remedies(),
                file.unknown());
    }

    private static Stream<Party> parties(Person person) {
        return person.ties().stream().map(tie -> Party.verified(person.id(), tie));
    }

    private static Stream<Deed> deeds(Person person) {
        return person.past().stream().map(action -> new Deed(action, ActorId.of(person.id())));
    }

    /** What is decided when the asker asks. */
    Decision ask(Workflow workflow) {
        return decide(workflow, file(), new Refund(amount), asker.actor(), away());
    }

    /** What is decided when the speaker agrees to what waits. */
    Optional<Decision> speak(Workflow workflow) {
        return agree(workflow, speaker, away());
    }

    /** The same if the principal had come in and agreed in person. */
    Optional<Decision> speakForThemselves(Workflow workflow) {
        return agree(workflow, principal, List.of());
    }

    /** The same on what was asked when people still were somebody else. */
    Decision speakOn(Workflow workflow, Decision.Waiting waiting) {
        return agree(workflow, waiting, speaker, away());
    }

    private Optional<Decision> agree(Workflow workflow, Person person, List<Validity> absences) {
        return ask(workflow) instanceof Decision.Waiting waiting
                ? Optional.of(agree(workflow, waiting, person, absences))
                : Optional.empty();
    }

    private Decision agree(Workflow workflow, Decision.Waiting waiting, Person person, List<Validity> absences) {
        Approve approve = new Approve(RequestId.of("r1"));
        return decide(workflow, waiting.filed().after(), approve, person.actor(), absences);
    }

    private static List<Validity> away() {
        return List.of(new Validity(NOW.minusSeconds(1), NOW.plusSeconds(1)));
    }

    private Decision decide(
            Workflow workflow, CaseFile file, Action action, Actor actor, List<Validity> principalAway) {
        List<Delegation> delegations = delegated.stream()
                .map(role -> new Delegation(
                        ActorId.of(principal.id()), role, new Validity(NOW.minusSeconds(1), NOW.plusSeconds(1))))
                .toList();
        Mandates mandates = new Mandates(List.of(
                asker.mandate(List.of(), List.of()),
                speaker.mandate(List.of(), delegations),
                principal.mandate(principalAway, List.of())));
        Facts facts = Facts.NONE.with(mandates, NOW);
        Command command = Command.of(action, actor, NOW);
        Decision decision = workflow.decide(file, command, facts);
        while (decision instanceof Decision.NeedsFacts needs
                && !facts.balances().keySet().containsAll(needs.accounts())) {
            facts = facts.with(balances(needs.accounts()));
            decision = workflow.decide(file, command, facts);
        }
        return decision;
    }

    private Map<Account, Balance> balances(Set<Account> accounts) {
        return accounts.stream()
                .collect(Collectors.toMap(
                        account -> account,
                        account -> new Balance(
                                spent.get(Math.floorMod(account.name().hashCode(), spent.size())), "")));
    }

    /** Whoever holds something speaks for themselves first. */
    LawCase speakingForOthers() {
        Person empty = new Person(speaker.id(), speaker.affiliation(), Set.of(), speaker.ties(), speaker.past());
        return new LawCase(asker, empty, principal, delegated, flags, amount, spent);
    }

    LawCase untouched() {
        return new LawCase(asker, speaker, principal, delegated, flags, amount, List.of(0L));
    }
}
