package io.redress.permission;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.Books;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Origin;
import io.redress.casefile.Severity;
import io.redress.casefile.Standing;
import io.redress.casefile.Target;
import io.redress.codec.Stored;
import io.redress.codec.Unknown;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Delegation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Validity;
import io.redress.permission.Attempt.Absence;
import io.redress.permission.Attempt.Approver;
import io.redress.permission.Attempt.StandIn;
import io.redress.permission.Attempt.Tenant;
import io.redress.permission.Attempt.Tie;
import io.redress.remedy.Remedies;
import io.redress.workflow.Mandates;
import io.redress.workflow.Mandates.Mandate;
import io.redress.workflow.Silence;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workflow in which others have to agree, its case and its people. {@link ApprovalRules} says the same in plain words. */
final class ApprovalWorkflow {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final Actor FAY = Actor.inHouse(TenantId.of("shop"), "fay", Role.of("finance"));
    private static final TenantId TENANT = TenantId.of("shop");
    private static final Role AGENT = Role.of("agent");
    private static final Role LEAD = Role.of("team-lead");
    private static final Role FINANCE = Role.of("finance");
    private static final DeadlineName ANSWER = DeadlineName.of("answer");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Period DAY = Period.day(ZoneId.of("Asia/Shanghai"));

    enum Stage {
        OPEN,
        CLOSED
    }

    @Stored("refund/1")
    record Refund(Money amount) implements Action {}

    @Stored("close/1")
    record Close() implements Action {}

    @Stored("remind/1")
    record Remind() implements Action {}

    static final Workflow WORKFLOW = Workflow.named("approval")
            .over(Stage.class)
            .startsIn(Stage.OPEN)
            .endsIn(Stage.CLOSED)
            .takenInBy(AGENT)
            .deadline(
                    ANSWER,
                    answer -> answer.within(Span.wallHours(24)).repeating().lapsingInto(new Remind()))
            .deadline(
                    DeadlineName.of("consent"),
                    consent -> consent.within(Span.wallHours(8))
                            .whilePending(Refund.class)
                            .lapsingInto(Silence.refusing("nobody answered")))
            .on(Refund.class)
            .in(Stage.OPEN)
            .by(AGENT, LEAD, FINANCE)
            .costing(situation -> situation.action().amount())
            .upTo(AGENT, Limit.perActor("own-agent", Money.of("CNY", "100.00"), DAY))
            .upTo(LEAD, Limit.perActor("own-lead", Money.of("CNY", "200.00"), DAY))
            .beyond(LEAD, Limit.perActor("consent-lead", Money.of("CNY", "500.00"), DAY))
            .beyond(FINANCE)
            .drawingOn(Limit.budget("goodwill", Money.of("CNY", "100000.00"), Period.year(ZoneId.of("Asia/Shanghai"))))
            .neverBeyond(Money.of("CNY", "2000.00"))
            .on(Close.class)
            .in(Stage.OPEN)
            .to(Stage.CLOSED)
            .by(AGENT)
            .on(Remind.class)
            .inAnyOpenState()
            .by(SYSTEM)
            .build();

    private ApprovalWorkflow() {}

    static Refund refund(Attempt attempt) {
        return new Refund(Money.parse(attempt.band().amount()));
    }

    static Actor requester(Attempt attempt) {
        return Actor.inHouse(TENANT, "ann", roles(attempt.requester().roles).toArray(Role[]::new));
    }

    static Actor approver(Attempt attempt) {
        TenantId tenant = attempt.tenant() == Tenant.SAME ? TENANT : TenantId.of("another-shop");
        Approver approver = attempt.approver();
        return Actor.inHouse(tenant, approver.person, roles(approver.comesWith).toArray(Role[]::new));
    }

    /** A case to which the one who agrees has a tie, whose customer is carl and which sid booked. */
    static CaseFile file(String person, Tie tie) {
        List<Party> parties = new ArrayList<>(
                List.of(Party.verified("carl", Relation.CUSTOMER), Party.verified("sid", Relation.BOOKER)));
        if (tie == Tie.CLAIM) {
            parties.add(Party.verified(person, Relation.CUSTOMER).unverified());
        } else if (tie != Tie.NONE && tie != Tie.ASSIGNEE) {
            parties.add(Party.verified(person, Relation.valueOf(tie.name())));
        }
        Target target = Target.of(NOW.plus(HOUR), Optional.empty(), "hours/1");
        return new CaseFile(
                new Origin(TENANT, CaseId.of("case-1"), "approval", 1, NOW.minus(HOUR)),
                new Standing(
                        Stage.OPEN,
                        Severity.NORMAL,
                        Optional.of(AGENT),
                        Optional.of(ActorId.of(tie == Tie.ASSIGNEE ? person : "somebody-else")),
                        Optional.empty()),
                Optional.empty(),
                parties,
                List.of(Clock.starting(ANSWER, 1, NOW.minus(HOUR), target)),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Books.EMPTY,
                Remedies.NONE,
                Unknown.NONE);
    }

    /** What the directory says of all of them. */
    static Mandates mandates(Attempt attempt) {
        List<Mandate> people = new ArrayList<>();
        Approver approver = attempt.approver();
        if (approver != Approver.SAME_PERSON) {
            people.add(person("ann", attempt.requester().roles, List.of(), List.of()));
        }
        people.add(new Mandate(
                ActorId.of(approver.person),
                approver == Approver.UNKNOWN ? Optional.empty() : Optional.of(IN_HOUSE),
                roles(approver.listedWith),
                absences(attempt.absence()),
                delegations(attempt)));
        people.add(person("fay", "finance", List.of(), List.of()));
        List<Validity> away = attempt.standIn() == StandIn.OF_ABSENT ? List.of(around()) : List.of();
        people.add(person("lena", "team-lead", away, List.of()));
        people.add(person("lou", "", List.of(), List.of()));
        people.add(person("ned", "agent", List.of(), List.of()));
        people.add(person("sid", "team-lead", List.of(), List.of()));
        Delegation back = new Delegation(ActorId.of(approver.person), LEAD, around());
        people.add(person("cy", "agent", List.of(), List.of(back)));
        return new Mandates(people);
    }

    private static Mandate person(String id, String roles, List<Validity> absences, List<Delegation> delegations) {
        return new Mandate(ActorId.of(id), Optional.of(IN_HOUSE), roles(roles), absences, delegations);
    }

    private static List<Validity> absences(Absence absence) {
        return switch (absence) {
            case NONE -> List.of();
            case NOW -> List.of(around());
            case ENDS_NOW -> List.of(new Validity(NOW.minus(HOUR), NOW));
            case BEGINS_NOW -> List.of(new Validity(NOW, NOW.plus(HOUR)));
            case OVER -> List.of(new Validity(NOW.minus(HOUR.multipliedBy(2)), NOW.minus(HOUR)));
        };
    }

    private static List<Delegation> delegations(Attempt attempt) {
        return switch (attempt.standIn()) {
            case NONE -> List.of();
            case VALID, OF_ABSENT -> from("lena", around());
            case EXPIRED -> from("lena", new Validity(NOW.minus(HOUR.multipliedBy(2)), NOW.minus(HOUR)));
            case NOT_YET -> from("lena", new Validity(NOW.plus(HOUR), NOW.plus(HOUR.multipliedBy(2))));
            case ENDS_NOW -> from("lena", new Validity(NOW.minus(HOUR), NOW));
            case BEGINS_NOW -> from("lena", new Validity(NOW, NOW.plus(HOUR)));
            case OF_FORMER -> from("lou", around());
            case OF_ASKER -> from("ann", around());
            case OF_SIDE -> from("sid", around());
            case CYCLE -> from("cy", around());
            case NEVER_HELD -> from("ned", around());
        };
    }

    private static List<Delegation> from(String person, Validity validity) {
        return List.of(new Delegation(ActorId.of(person), LEAD, validity));
    }

    private static Validity around() {
        return new Validity(NOW.minus(HOUR), NOW.plus(HOUR));
    }

    private static Set<Role> roles(String names) {
        return Stream.of(names.split("\\+"))
                .filter(name -> !name.isEmpty())
                .map(Role::of)
                .collect(Collectors.toSet());
    }
}
