package io.redress.permission;

import static io.redress.party.Affiliation.AUTHORITY;
import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Affiliation.VENDOR;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.Books;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Fact;
import io.redress.casefile.Origin;
import io.redress.casefile.Severity;
import io.redress.casefile.Standing;
import io.redress.casefile.Target;
import io.redress.codec.Stored;
import io.redress.codec.Unknown;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Visibility;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.remedy.Remedies;
import io.redress.workflow.Correspond;
import io.redress.workflow.Erase;
import io.redress.workflow.HandOver;
import io.redress.workflow.ShowContact;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A workflow that uses every way to grant and to exclude. {@link HouseRules} says the same in plain words. */
final class MatrixWorkflow {
    static final TenantId TENANT = TenantId.of("shop");
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final Role AGENT = Role.of("agent");
    static final Role LEAD = Role.of("team-lead");
    private static final String ASKER = "ann";
    private static final DeadlineName ANSWER = DeadlineName.of("answer");

    enum Stage {
        NEW,
        WORKING,
        OFFERED,
        CLOSED
    }

    @Stored("take/1")
    record Take() implements Action {}

    @Stored("propose/1")
    record Propose() implements Action {}

    @Stored("review/1")
    record Review() implements Action {}

    @Stored("credit/1")
    record Credit(int amount) implements Action {}

    @Stored("check/1")
    record Check() implements Action {}

    @Stored("explain/1")
    record Explain() implements Action {}

    @Stored("accept/1")
    record Accept() implements Action {}

    @Stored("reject/1")
    record Reject() implements Action {}

    @Stored("withdraw/1")
    record Withdraw() implements Action {}

    @Stored("audit/1")
    record Audit() implements Action {}

    @Stored("recall/1")
    record Recall() implements Action {}

    @Stored("remind/1")
    record Remind() implements Action {}

    @Stored("appeal/1")
    record Appeal() implements Action {}

    @Stored("stock/1")
    record Stock(int pieces) implements Fact {}

    static final Workflow WORKFLOW = Workflow.named("matrix")
            .over(Stage.class)
            .startsIn(Stage.NEW)
            .endsIn(Stage.CLOSED)
            .takenInBy(AGENT)
            .handingOver(AGENT, LEAD)
            .handingOver(LEAD.and(IN_HOUSE), AGENT, LEAD)
            .deadline(
                    ANSWER,
                    answer -> answer.within(Span.wallHours(24)).repeating().lapsingInto(new Remind()))
            .on(Take.class)
            .in(Stage.NEW)
            .to(Stage.WORKING)
            .by(AGENT, LEAD)
            .on(Propose.class)
            .in(Stage.WORKING)
            .to(Stage.OFFERED)
            .by(AGENT.and(Relation.ASSIGNEE), LEAD)
            .notBy(VENDOR)
            .cosignedBy(LEAD.and(IN_HOUSE))
            .on(Review.class)
            .in(Stage.WORKING)
            .by(LEAD)
            .notBy(Relation.ASSIGNEE)
            .on(Credit.class)
            .in(Stage.WORKING, Stage.OFFERED)
            .by(AGENT)
            .when(
                    "above-limit",
                    "an amount up to 100",
                    situation -> situation.action().amount() <= 100)
            .on(Credit.class)
            .in(Stage.WORKING, Stage.OFFERED)
            .by(LEAD)
            .on(Check.class)
            .in(Stage.WORKING)
            .by(VENDOR, AGENT.and(IN_HOUSE))
            .reading(Stock.class)
            .on(Explain.class)
            .in(Stage.WORKING)
            .by(Affiliation.MERCHANT.and(Relation.MERCHANT), Relation.OTHER_PARTY)
            .on(Accept.class)
            .in(Stage.OFFERED)
            .to(Stage.CLOSED)
            .by(Relation.CUSTOMER, Relation.BOOKER)
            .on(Reject.class)
            .in(Stage.OFFERED)
            .to(Stage.WORKING)
            .by(Relation.CUSTOMER)
            .notBy(AGENT)
            .on(Withdraw.class)
            .inAnyOpenState()
            .to(Stage.CLOSED)
            .by(Relation.CUSTOMER, Relation.REPORTER, LEAD.and(IN_HOUSE))
            .notBy(Affiliation.OTHER_PARTY)
            .on(Audit.class)
            .inAnyOpenState()
            .by(IN_HOUSE, AUTHORITY)
            .notBy(LEAD)
            .on(Recall.class)
            .in(Stage.OFFERED)
            .by(Relation.REQUESTER)
            .on(Remind.class)
            .inAnyOpenState()
            .by(SYSTEM)
            .on(Appeal.class)
            .in(Stage.CLOSED)
            .by(Relation.CUSTOMER)
            .on(ShowContact.class)
            .in(Stage.WORKING)
            .by(LEAD)
            .notBy(VENDOR)
            .on(Erase.class)
            .in(Stage.CLOSED)
            .by(LEAD.and(IN_HOUSE))
            .build();

    /** Everything that is tried, under the name that {@link HouseRules} knows it by. */
    static final Map<String, Action> ERRANDS = errands();

    private MatrixWorkflow() {}

    private static Map<String, Action> errands() {
        Party somebody = Party.claimed(Relation.REPORTER);
        Map<String, Action> errands = new LinkedHashMap<>();
        errands.put("take", new Take());
        errands.put("propose", new Propose());
        errands.put("review", new Review());
        errands.put("credit small", new Credit(100));
        errands.put("credit large", new Credit(101));
        errands.put("check", new Check());
        errands.put("explain", new Explain());
        errands.put("accept", new Accept());
        errands.put("reject", new Reject());
        errands.put("withdraw", new Withdraw());
        errands.put("audit", new Audit());
        errands.put("recall", new Recall());
        errands.put("remind", new Remind());
        errands.put("appeal", new Appeal());
        errands.put("contact in", new Correspond(Contact.inbound(Channel.PHONE, somebody)));
        errands.put("contact out", new Correspond(Contact.outbound(Channel.PHONE, somebody)));
        errands.put("hand over to team-lead", new HandOver(LEAD, Optional.empty(), "shift ends"));
        errands.put("hand over to agent", new HandOver(AGENT, Optional.empty(), "shift ends"));
        errands.put("show contact", new ShowContact(1, Visibility.PUBLIC));
        errands.put("erase", new Erase("asked"));
        return errands;
    }

    static Actor actor(Asker asker) {
        TenantId tenant = asker.tenant() == Asker.Tenant.SAME ? TENANT : TenantId.of("another-shop");
        Role[] roles = asker.roles().stream().map(Role::of).toArray(Role[]::new);
        return Actor.of(tenant, ASKER, Affiliation.valueOf(asker.affiliation()), roles);
    }

    /** A case in a state to which somebody has a tie, and on which others are customer, other party and so on. */
    static CaseFile file(Stage stage, Asker.Tie tie) {
        List<Party> parties = new ArrayList<>();
        for (Relation relation : List.of(Relation.CUSTOMER, Relation.OTHER_PARTY, Relation.MERCHANT)) {
            parties.add(Party.verified("somebody-else-" + parties.size(), relation));
        }
        own(tie).ifPresent(parties::add);
        boolean holds = tie == Asker.Tie.ASSIGNEE || tie == Asker.Tie.ASSIGNEE_AND_CUSTOMER;
        boolean open = stage != Stage.CLOSED;
        return new CaseFile(
                new Origin(TENANT, CaseId.of("case-1"), "matrix", 1, NOW.minusSeconds(3600)),
                new Standing(
                        stage,
                        Severity.NORMAL,
                        Optional.of(AGENT),
                        Optional.of(ActorId.of(holds ? ASKER : "somebody-else")),
                        open ? Optional.empty() : Optional.of(NOW)),
                Optional.empty(),
                parties,
                open ? List.of(running()) : List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Books.EMPTY,
                Remedies.NONE,
                Unknown.NONE);
    }

    private static Optional<Party> own(Asker.Tie tie) {
        return switch (tie) {
            case NONE, ASSIGNEE -> Optional.empty();
            case CLAIM -> Optional.of(Party.verified(ASKER, Relation.CUSTOMER).unverified());
            case CALLED_REQUESTER -> Optional.of(Party.verified(ASKER, Relation.REQUESTER));
            case CALLED_ASSIGNEE -> Optional.of(Party.verified(ASKER, Relation.ASSIGNEE));
            case CUSTOMER, ASSIGNEE_AND_CUSTOMER -> Optional.of(Party.verified(ASKER, Relation.CUSTOMER));
            case BOOKER -> Optional.of(Party.verified(ASKER, Relation.BOOKER));
            case REPORTER -> Optional.of(Party.verified(ASKER, Relation.REPORTER));
            case MERCHANT -> Optional.of(Party.verified(ASKER, Relation.MERCHANT));
            case OTHER_PARTY -> Optional.of(Party.verified(ASKER, Relation.OTHER_PARTY));
        };
    }

    private static Clock running() {
        Target target = Target.of(NOW.plusSeconds(3600), Optional.empty(), "hours/1");
        return Clock.starting(ANSWER, 1, NOW.minusSeconds(3600), target);
    }
}
