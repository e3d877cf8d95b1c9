package io.redress.workflow;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.workflow.Shop.AGENT;
import static io.redress.workflow.Shop.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Flag;
import io.redress.casefile.Link;
import io.redress.casefile.Origin;
import io.redress.casefile.RemedyEvent;
import io.redress.casefile.Severity;
import io.redress.casefile.Verdict.Ending;
import io.redress.codec.Stored;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.Proposal;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.contact.Visibility;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.EvidenceId;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.permission.Account;
import io.redress.permission.Balance;
import io.redress.permission.Limit;
import io.redress.permission.Period;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Ground;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import io.redress.workflow.Shop.Finish;
import io.redress.workflow.Shop.Note;
import io.redress.workflow.Shop.Pay;
import io.redress.workflow.Shop.Remind;
import io.redress.workflow.Shop.Stock;
import io.redress.workflow.Shop.Take;
import io.redress.workflow.Shop.Weather;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever people do and however late, the events that were decided give the case file, and its invariants hold. */
class FoldingProperties {
    private static final DeadlineName ANSWER = DeadlineName.of("answer");
    private static final DeadlineName CHOICE = DeadlineName.of("choice");
    private static final DeadlineName UPDATE = DeadlineName.of("update");
    private static final Flag SAFETY = Flag.of("safety");
    private static final Set<Class<?>> SEEN = new HashSet<>();

    private enum Stage {
        NEW,
        WORKING,
        OFFERED,
        CLOSED
    }

    @Stored("offer/1")
    private record Offer() implements Action {}

    @Stored("reopen/1")
    private record Reopen() implements Action {}

    @Stored("accept/1")
    private record Accept() implements Action {}

    @Stored("calm/1")
    private record Calm() implements Action {}

    @Stored("grant/1")
    private record Grant(int yuan) implements Action {}

    @Stored("complain/1")
    private record Complain() implements Action {}

    @Stored("choose/1")
    private record Choose() implements Action {}

    @Stored("appeal/1")
    private record Appeal() implements Action {}

    @Stored("trip/1")
    private record Trip(int legs) implements Attribute {}

    private static final Role FINANCE = Role.of("finance");
    private static final DeadlineName CONSENT = DeadlineName.of("consent");
    private static final Actor FAY = Shop.another("fay", Affiliation.IN_HOUSE, FINANCE);
    private static final Mandates MANDATES = new Mandates(List.of(mandate(Shop.ANN), mandate(Shop.LEA), mandate(FAY)));

    private static final OrderFacts ORDER =
            new OrderFacts(OrderId.of("order-1"), List.of(OrderFacts.Item.of("1", cny(100))));

    private static final Workflow WORKFLOW = workflow();

    private static final List<Action> ACTIONS = List.of(
            new Take(),
            new Pay(10),
            new Pay(1000),
            new Note(),
            new Calm(),
            new Calm(),
            new Grant(40),
            new Grant(40),
            new Grant(40),
            new Grant(400),
            new Grant(4000),
            new RequestAction.Approve(RequestId.of("r1")),
            new RequestAction.Approve(RequestId.of("r2")),
            new RequestAction.Amend(RequestId.of("r1"), cny(30)),
            new RequestAction.Deny(RequestId.of("r1"), "too much"),
            new RequestAction.Withdraw(RequestId.of("r2")),
            new RequestAction.Entrust(RequestId.of("r1"), LEAD, "has left"),
            new RequestAction.Settle(RequestId.of("r1")),
            new Offer(),
            new Offer(),
            new Accept(),
            new Complain(),
            new Choose(),
            new Appeal(),
            new Finish(),
            new Reopen(),
            new Retarget(ANSWER, Span.wallHours(20), "two shops"),
            new Retarget(UPDATE, Span.wallHours(1), "simple"),
            new HandOver(LEAD, Optional.empty(), "shift ends"),
            new ShowContact(1, Visibility.PUBLIC),
            new Erase("asked"),
            new Erase("asked again"),
            new Erase("and again"),
            new Correspond(Contact.inbound(Channel.CHAT, Party.verified("carl", Relation.CUSTOMER))
                    .naming(Party.claimed(Relation.OTHER_PARTY))
                    .attaching(new Evidence(EvidenceId.of("photo-1"), "image/jpeg", "0".repeat(64)))),
            new Correspond(Contact.inbound(Channel.PHONE, Party.verified("rita", Relation.REPORTER))),
            new Correspond(Contact.outbound(Channel.EMAIL, Party.verified("carl", Relation.CUSTOMER))));

    private static final List<Actor> ACTORS = List.of(
            Shop.ANN,
            Shop.ANN,
            Shop.LEA,
            FAY,
            Shop.CARL,
            Shop.another("rita", Affiliation.CUSTOMER),
            Shop.another("mo", Affiliation.MERCHANT),
            Actor.system(Shop.TENANT));

    /** Somebody does something some time after what was done before. */
    record Move(Action action, Actor actor, Optional<Actor> second, Duration later) {}

    /** Ways into what chance alone seldom finds. */
    private static final List<List<Move>> BEGINNINGS = List.of(
            List.of(),
            List.of(at(new Complain(), Shop.CARL), at(new Offer(), Shop.ANN), at(new Appeal(), Shop.CARL)),
            List.of(
                    at(new Complain(), Shop.CARL),
                    at(new Grant(400), Shop.ANN),
                    at(new RequestAction.Deny(RequestId.of("r1"), "too much"), Shop.LEA)));

    private static Mandates.Mandate mandate(Actor actor) {
        return new Mandates.Mandate(actor.id(), Optional.of(actor.affiliation()), actor.roles(), List.of(), List.of());
    }

    private static Money cny(int yuan) {
        return Money.of("CNY", yuan + "");
    }

    @SuppressWarnings("unchecked") // an array of one class
    private static Workflow workflow() {
        return Workflow.named("folding")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .carrying(Trip.class)
                .deadline(
                        ANSWER,
                        answer -> answer.within(Span.wallHours(8))
                                .whileIn(Stage.NEW, Stage.WORKING)
                                .repeating()
                                .warning(50, "half", AGENT)
                                .escalating("higher", LEAD, Span.wallHours(3))
                                .lapsingInto(new Remind())
                                .alarming("overdue", LEAD))
                .deadline(
                        CHOICE,
                        choice -> choice.within(Span.wallHours(48))
                                .whileIn(Stage.OFFERED)
                                .lapsingInto(new Finish()))
                .deadline(
                        UPDATE,
                        update -> update.within(Span.wallHours(5))
                                .after(Correspond.class)
                                .pausedIn(Stage.OFFERED)
                                .atMost(Span.wallHours(30))
                                .lapsingInto(new Remind()))
                .deadline(
                        CONSENT,
                        consent -> consent.within(Span.wallHours(4))
                                .whilePending(Grant.class)
                                .escalating("nobody answers", FINANCE, Span.wallHours(2))
                                .lapsingInto(Silence.granting("nobody answered", cny(1000), "silence")))
                .budgeting(Limit.budget("silence", cny(5000), Period.ever()))
                .keepingApart(Grant.class, Calm.class)
                .on(Grant.class)
                .in(Stage.NEW, Stage.WORKING)
                .by(AGENT, LEAD)
                .costing(situation -> cny(situation.action().yuan()))
                .lowering((grant, less) -> new Grant((int) (less.minorUnits() / 100)))
                .upTo(AGENT, Limit.perActor("day", cny(100), Period.day(ZoneOffset.UTC)))
                .beyond(LEAD, Limit.perAction(cny(500)))
                .beyond(FINANCE)
                .deciding(situation -> Reason.of("grant", "granted"))
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT, LEAD)
                .assigning()
                .on(Pay.class)
                .inAnyOpenState()
                .by(AGENT)
                .reading(Stock.class)
                .when("above-limit", "less", situation -> situation.action().amount() < 100)
                .recording(situation -> new Trip(situation.action().amount()))
                .on(Pay.class)
                .inAnyOpenState()
                .by(AGENT, LEAD)
                .reading(Weather.class)
                .cosignedBy(LEAD)
                .meeting(ANSWER)
                .linking(situation -> new Link(CaseId.of("case-0"), Link.Kind.FOLLOWS))
                .on(Note.class)
                .inAnyOpenState()
                .by(AGENT, Relation.CUSTOMER, Relation.REPORTER)
                .flagging(SAFETY)
                .raisingTo(Severity.HIGH)
                .hastening(ANSWER, Span.wallHours(1))
                .hastening(CHOICE, Span.wallHours(6))
                .meeting(UPDATE)
                .notifying("noted", Relation.CUSTOMER)
                .on(Calm.class)
                .inAnyOpenState()
                .by(LEAD)
                .unflagging(SAFETY)
                .handingTo(AGENT)
                .releasing(Grant.class)
                .on(Offer.class)
                .in(Stage.NEW, Stage.WORKING)
                .to(Stage.OFFERED)
                .by(AGENT, LEAD)
                .meeting(ANSWER, UPDATE)
                .confirming(Grant.class)
                .offering(FoldingProperties::goodwill)
                .on(Complain.class)
                .in(Stage.NEW, Stage.WORKING)
                .by(Relation.CUSTOMER, AGENT)
                .claiming(situation -> Claim.of(Ground.LATE, "1"))
                .on(Choose.class)
                .in(Stage.OFFERED)
                .to(Stage.WORKING)
                .by(Relation.CUSTOMER)
                .choosing(
                        situation -> situation.file().remedies().offered(),
                        situation -> "money",
                        situation -> Destination.ORIGINAL)
                .on(Appeal.class)
                .in(Stage.OFFERED)
                .to(Stage.WORKING)
                .by(Relation.CUSTOMER)
                .appealing()
                .on(Accept.class)
                .in(Stage.OFFERED)
                .to(Stage.WORKING)
                .by(Relation.CUSTOMER)
                .on(Finish.class)
                .in(Stage.WORKING, Stage.OFFERED)
                .to(Stage.CLOSED)
                .by(LEAD, SYSTEM)
                .on(Retarget.class)
                .inAnyOpenState()
                .by(AGENT, LEAD)
                .on(Reopen.class)
                .in(Stage.CLOSED)
                .to(Stage.WORKING)
                .by(LEAD)
                .reopening()
                .on(Remind.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .handingTo(LEAD)
                .notifying("reminded", LEAD)
                .on(ShowContact.class)
                .inAnyOpenState()
                .by(LEAD)
                .on(Erase.class)
                .in(Stage.CLOSED)
                .by(LEAD)
                .build();
    }

    private static Proposal goodwill(Matter matter) {
        Reason why = new Reason("goodwill", "goodwill", Map.of(), Map.of(), "3");
        ItemAmount three = new ItemAmount(ItemId.of("1"), cny(3));
        return new Proposal.Offers(List.of(
                new Alternative("money", List.of(Part.of(Payment.back(List.of(three)), why)))));
    }

    @Property(tries = 1000)
    void theEventsGiveTheFile(@ForAll("moves") List<Move> moves) {
        Contact first = Contact.inbound(Channel.APP, Party.verified("carl", Relation.CUSTOMER))
                .about(OrderRef.of("order-1"));
        Origin origin = new Origin(Shop.TENANT, CaseId.of("case-1"), "folding", 1, Shop.NOON);
        Decision.Accepted opening = WORKFLOW.open(origin, new Correspond(first), Shop.CARL);
        List<Event> history = new ArrayList<>(opening.events());
        assertThat(CaseFile.folding(history)).isEqualTo(opening.after());
        CaseFile file = opening.after();
        Instant now = Shop.NOON;
        for (Move move : moves) {
            now = now.plus(move.later());
            file = caughtUp(file, now, history);
            if (move.second().isPresent() && file.isOpen()) {
                Decision.Accepted migrated = WORKFLOW.migrated(file, WORKFLOW.deadlines(), now);
                history.addAll(migrated.events());
                file = examined(file, migrated, history);
            }
            file = moved(file, move, now, history);
        }
    }

    private static CaseFile caughtUp(CaseFile file, Instant now, List<Event> history) {
        CaseFile current = file;
        Optional<Lapse> lapse = WORKFLOW.lapse(current, now);
        for (int lapses = 0; lapse.isPresent(); lapses++) {
            assertThat(lapses).as("lapses within one wait").isLessThan(200);
            assertThat(WORKFLOW.lapse(current, now)).isEqualTo(lapse);
            history.addAll(lapse.get().accepted().events());
            current = examined(current, lapse.get().accepted(), history);
            lapse = WORKFLOW.lapse(current, now);
        }
        return current;
    }

    private static CaseFile moved(CaseFile file, Move move, Instant now, List<Event> history) {
        Command command = new Command(move.action(), move.actor(), move.second(), now);
        Facts facts = Facts.NONE
                .with(new Stock(1), now)
                .with(new Weather("fog"), now)
                .with(MANDATES, now)
                .with(ORDER, now);
        String before = file.toString();
        Decision decision = WORKFLOW.decide(file, command, facts);
        while (decision instanceof Decision.NeedsFacts needs) {
            assertThat(needs.accounts()).isNotEmpty();
            Map<Account, Balance> unused = new HashMap<>();
            needs.accounts().forEach(account -> unused.put(account, Balance.NOTHING));
            facts = facts.with(unused);
            decision = WORKFLOW.decide(file, command, facts);
        }
        assertThat(WORKFLOW.decide(file, command, facts)).isEqualTo(decision);
        assertThat(file).hasToString(before);
        if (decision instanceof Decision.Waiting waiting) {
            history.addAll(waiting.filed().events());
            CaseFile after = examined(file, waiting.filed(), history);
            assertThat(after.books().request(waiting.request().id())).contains(waiting.request());
            return after;
        }
        if (decision instanceof Decision.Accepted accepted) {
            history.addAll(accepted.events());
            CaseFile after = examined(file, accepted, history);
            if (accepted.carried().isPresent()) {
                Decision.Accepted carried = accepted.carried().get().accepted();
                history.addAll(carried.events());
                after = examined(after, carried, history);
            }
            assertThat(after).isEqualTo(accepted.end());
            return after;
        }
        return file;
    }

    /** Every invariant after every step. */
    private static CaseFile examined(CaseFile before, Decision.Accepted step, List<Event> history) {
        CaseFile after = step.after();
        CaseFile stepped = before;
        for (Event event : step.events()) {
            stepped = Workflow.evolve(stepped, event);
            SEEN.add(event.getClass());
        }
        assertThat(stepped).isEqualTo(after);
        assertThat(CaseFile.folding(history)).isEqualTo(after);
        assertThat(after.isOpen()).isEqualTo(!WORKFLOW.isEnd(after.state()));
        assertThat(after.clocks().isEmpty()).isEqualTo(!after.isOpen());
        assertThat(after.clocks()).extracting(Clock::name).doesNotHaveDuplicates();
        assertThat(after.clocks()).isSortedAccordingTo(Comparator.comparing(Clock::due));
        assertThat(after.verdicts())
                .allSatisfy(verdict -> assertThat(verdict.endedAt()).isBeforeOrEqualTo(verdict.due()));
        assertThat(after.verdicts())
                .filteredOn(verdict -> verdict.ending() == Ending.LAPSED)
                .allSatisfy(verdict -> assertThat(verdict.endedAt()).isEqualTo(verdict.due()));
        long started = count(history, Event.ClockStarted.class);
        assertThat(started - count(history, Event.ClockEnded.class))
                .isEqualTo(after.clocks().size());
        assertThat(step.right()).isNotBlank();
        return after;
    }

    private static long count(List<Event> history, Class<? extends Event> type) {
        return history.stream().filter(type::isInstance).count();
    }

    /** The walks are worth something: between them they saw every kind of event. */
    @AfterContainer
    static void everyKindOfEventWasSeen() {
        List<Class<?>> kinds = new ArrayList<>(List.of(Event.class.getPermittedSubclasses()));
        kinds.addAll(List.of(Event.OfRemedies.class.getPermittedSubclasses()));
        // Awards are carried out on whole desks, which other walks do.
        kinds.removeAll(List.of(
                Event.Opened.class,
                Event.OfRemedies.class,
                RemedyEvent.AwardHandled.class,
                RemedyEvent.AwardRedirected.class));
        assertThat(SEEN).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Optional<Actor>> second =
                Arbitraries.of(List.of(Optional.empty(), Optional.of(Shop.ANN), Optional.of(Shop.LEA)));
        Arbitrary<Duration> later = Arbitraries.of(0, 1, 59, 60, 480, 481, 3000).map(Duration::ofMinutes);
        Arbitrary<List<Move>> any = Combinators.combine(Arbitraries.of(ACTIONS), Arbitraries.of(ACTORS), second, later)
                .as(Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
        return Combinators.combine(Arbitraries.of(BEGINNINGS), any)
                .as((beginning, rest) ->
                        Stream.concat(beginning.stream(), rest.stream()).toList());
    }

    private static Move at(Action action, Actor actor) {
        return new Move(action, actor, Optional.empty(), Duration.ofMinutes(1));
    }
}
