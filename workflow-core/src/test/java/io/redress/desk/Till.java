package io.redress.desk;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.Fact;
import io.redress.casefile.Request;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Delegation;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Role;
import io.redress.party.Validity;
import io.redress.permission.Limit;
import io.redress.permission.Period;
import io.redress.spi.ActorDirectory;
import io.redress.spi.CaseStore;
import io.redress.testkit.Invariants;
import io.redress.testkit.ManualRunner;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Silence;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A desk that gives money back: agents up to 100 at once and 250 a day, team leads up to 500, beyond that finance too; with a
 * directory that can be changed, can be down, and is all that says who may agree.
 */
public final class Till implements ActorDirectory {
    static final TenantId TENANT = TenantId.of("t1");
    static final Role AGENT = Role.of("agent");
    static final Role LEAD = Role.of("team-lead");
    static final Role FINANCE = Role.of("finance");
    static final DeadlineName CONSENT = DeadlineName.of("consent");
    static final Limit AGENT_DAY = Limit.perActor("agent-day", cny("250"), Period.day(ZoneOffset.UTC));
    static final Limit SILENCE = Limit.budget("silence", cny("300"), Period.month(ZoneOffset.UTC));
    static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    /** Where a case stands. */
    enum Stage {
        NEW,
        CLOSED
    }

    /** Money back. */
    @Stored("refund/1")
    public record Refund(Money amount, @Valid PersonalText words) implements Action {
        public static Refund of(String yuan) {
            return new Refund(cny(yuan), PersonalText.of("for the wheel"));
        }
    }

    /** The refund is taken back. */
    @Stored("take-back/1")
    record TakeBack() implements Action {}

    /** Over. */
    @Stored("finish/1")
    record Finish() implements Action {}

    /** The case is late. */
    @Stored("remind/1")
    record Remind() implements Action {}

    /** What the order cost. */
    @Stored("price/1")
    record Price(Money paid) implements Fact {}

    public final Actor ann = Actor.inHouse(TENANT, "ann", AGENT);
    final Actor ben = Actor.inHouse(TENANT, "ben", AGENT);
    public final Actor lea = Actor.inHouse(TENANT, "lea", LEAD);
    final Actor leo = Actor.inHouse(TENANT, "leo", LEAD);
    final Actor fay = Actor.inHouse(TENANT, "fay", FINANCE);
    final Actor carl = Actor.customer(TENANT, "carl");
    final SettableClock clock = new SettableClock(START);
    final RecordingNotifier post = new RecordingNotifier();
    final Workflow workflow;
    final CaseStore store;
    final ComplaintDesk desk;
    final ManualRunner runner;
    private final Map<ActorId, Actor> people = new HashMap<>();
    private final Map<ActorId, List<Validity>> absences = new HashMap<>();
    private final Map<ActorId, List<Delegation>> delegations = new HashMap<>();
    private boolean down;
    private Money paid = cny("10000");
    private int keys;
    private int orders;

    public Till(CaseStore store) {
        this(store, definition().build());
    }

    Till(CaseStore store, Workflow workflow, Workflow... others) {
        this.store = store;
        this.workflow = workflow;
        List.of(ann, ben, lea, leo, fay).forEach(this::comes);
        desk = ComplaintDesk.running(workflow, others)
                .storing(store)
                .knowing(Price.class, asked -> new Price(paid))
                .staffedBy(this)
                .notifying(post)
                .timedBy(clock)
                .open();
        runner = new ManualRunner(desk, clock);
    }

    static Money cny(String yuan) {
        return Money.of("CNY", yuan);
    }

    static WorkflowBuilder<Stage> definition() {
        return definition(1, Silence.granting("nobody answered", cny("200"), "silence"));
    }

    static WorkflowBuilder<Stage> definition(int version, Silence silence) {
        return without(version)
                .deadline(
                        CONSENT,
                        d -> d.owedBy(LEAD)
                                .to(AGENT)
                                .within(Span.wallHours(4))
                                .whilePending(Refund.class)
                                .escalating("consent-late", FINANCE, Span.wallHours(2))
                                .lapsingInto(silence))
                .budgeting(SILENCE)
                .on(Refund.class)
                .in(Stage.NEW)
                .by(AGENT, LEAD)
                .reading(Price.class)
                .when(
                        "more-than-paid",
                        "at most what was paid",
                        refund -> isPaid(
                                refund.action().amount(),
                                refund.facts().get(Price.class).paid()))
                .costing(refund -> refund.action().amount())
                .lowering((refund, less) -> new Refund(less, refund.words()))
                .upTo(AGENT, Limit.perAction(cny("100")), AGENT_DAY)
                .beyond(LEAD, Limit.perAction(cny("500")))
                .beyond(FINANCE)
                .neverBeyond(cny("5000"))
                .on(TakeBack.class)
                .in(Stage.NEW)
                .by(AGENT, LEAD)
                .releasing(Refund.class)
                .workflow();
    }

    /** What is in other money is somebody else's question. */
    private static boolean isPaid(Money amount, Money paid) {
        return !amount.currency().equals(paid.currency()) || amount.isAtMost(paid);
    }

    /** The same desk before it gave any money back. */
    static WorkflowBuilder<Stage> without(int version) {
        return Workflow.named("till")
                .version(version)
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .deadline(
                        DeadlineName.of("answer"),
                        d -> d.within(Span.wallHours(8)).repeating().lapsingInto(new Remind()))
                .on(Finish.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(AGENT, LEAD)
                .on(Remind.class)
                .in(Stage.NEW)
                .by(SYSTEM)
                .showingEverything()
                .to(AGENT, LEAD, FINANCE)
                .workflow();
    }

    public Workflow workflow() {
        return workflow;
    }

    CommandKey key() {
        return CommandKey.of("key-" + ++keys);
    }

    public CaseId open() {
        Contact call = Contact.inbound(Channel.PHONE, Party.verified("carl", CUSTOMER))
                .about(OrderRef.of("o" + ++orders))
                .saying("The wheel came off");
        return desk.as(ann).receive(key(), call).caseId();
    }

    public Outcome act(Actor actor, CaseId id, Action action) {
        return desk.as(actor).act(key(), id, action);
    }

    /** A request for so much by Ann that waits. */
    RequestId asked(CaseId id, String yuan) {
        return ((Outcome.Waiting) act(ann, id, Refund.of(yuan))).request();
    }

    Outcome approve(Actor actor, CaseId id, RequestId request) {
        return desk.as(actor).approve(key(), id, request);
    }

    List<Request> waiting(CaseId id) {
        return desk.as(ann).view(id).requests().or(List.of());
    }

    /** The stored names of what was done on a case, in order. */
    List<String> done(CaseId id) {
        return desk.as(lea).timeline(id).stream()
                .map(entry -> entry.action().or("hidden"))
                .toList();
    }

    Money spent(Limit limit, String subject) {
        return desk.spent(TENANT, limit, subject);
    }

    void pass(Duration time) {
        runner.runUntil(clock.instant().plus(time));
    }

    void verify() {
        Invariants.of(store, workflow).timedBy(clock).verify(TENANT);
    }

    void comes(Actor person) {
        people.put(person.id(), person);
    }

    void leaves(Actor person) {
        people.remove(person.id());
    }

    void isAway(Actor person, Duration from, Duration until) {
        absences.computeIfAbsent(person.id(), unused -> new ArrayList<>()).add(during(from, until));
    }

    void standsIn(Actor person, Actor absent, Role role, Duration from, Duration until) {
        delegations
                .computeIfAbsent(person.id(), unused -> new ArrayList<>())
                .add(new Delegation(absent.id(), role, during(from, until)));
    }

    private static Validity during(Duration from, Duration until) {
        return new Validity(START.plus(from), START.plus(until));
    }

    void goesDown() {
        down = true;
    }

    void comesBack() {
        down = false;
    }

    void paid(Money price) {
        paid = price;
    }

    private <T> T unlessDown(T answer) {
        if (down) {
            throw new IllegalStateException("the directory is down");
        }
        return answer;
    }

    @Override
    public Optional<Actor> find(TenantId tenant, ActorId id) {
        return unlessDown(Optional.ofNullable(people.get(id)));
    }

    @Override
    public List<Actor> holding(TenantId tenant, Role role) {
        return unlessDown(people.values().stream()
                .filter(person -> person.roles().contains(role))
                .toList());
    }

    @Override
    public List<Validity> absences(TenantId tenant, ActorId id) {
        return unlessDown(List.copyOf(absences.getOrDefault(id, List.of())));
    }

    @Override
    public List<Delegation> delegations(TenantId tenant, ActorId to) {
        return unlessDown(List.copyOf(delegations.getOrDefault(to, List.of())));
    }
}
