package io.redress.stories.walk;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.MERCHANT;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Affiliation.VENDOR;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.REPORTER;
import static io.redress.stories.shop.Stage.CLOSED;
import static io.redress.stories.shop.Stage.HELP;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.REVIEW;
import static io.redress.stories.shop.Stage.SAFETY;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;
import static io.redress.stories.walk.People.AGENT;
import static io.redress.stories.walk.People.FINANCE;
import static io.redress.stories.walk.People.LEAD;
import static io.redress.stories.walk.Way.by;
import static io.redress.stories.walk.Way.is;
import static io.redress.stories.walk.Way.role;

import io.redress.casefile.Action;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.party.Relation;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.shop.Question;
import io.redress.stories.shop.StaffAction;
import io.redress.stories.shop.Stage;
import io.redress.stories.walk.Way.Right;
import io.redress.workflow.Correspond;
import io.redress.workflow.HandOver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The table of the shop on paper: who may do what in which stage. Actions are looked up by their plain names. */
final class PaperRules {
    private static final Right CASE_WORKER = role(AGENT);
    private static final Right TEAM_LEAD = role(LEAD);
    private static final Right SAFETY_DESK = role(People.SAFETY);
    private static final Right CASHIER = role(FINANCE);

    private PaperRules() {}

    /** All ways an action can go in the case's stage; none when it does not exist there. */
    static List<Way> ways(PaperCase at, Action action) {
        if (action instanceof Correspond said) {
            return talk(at, said.contact());
        }
        if (action instanceof HandOver handOver) {
            return handOver(at, handOver);
        }
        if (action instanceof StaffAction.Ask ask) {
            Way way = by(CASE_WORKER, TEAM_LEAD).provided(!knows(at, ask.question()), "known-already");
            return at.stage == HELP
                    ? List.of(way)
                    : only(
                            in(at, NEW, WORKING),
                            way.to(WITH_CUSTOMER).keeping(PaperPromise.FIRST_ANSWER, PaperPromise.UPDATE));
        }
        if (action instanceof CustomerAction.NeedBy need) {
            LocalDate today = PaperHours.dateOf(at.present);
            boolean isNear =
                    !need.day().isBefore(today.minusYears(1)) && !need.day().isAfter(today.plusYears(1));
            return only(
                    at.isOpen(),
                    by(is(CUSTOMER), is(BOOKER), CASE_WORKER, TEAM_LEAD).provided(isNear, "far-off"));
        }
        if (PaperRemedyRules.knows(action)) {
            return PaperRemedyRules.ways(at, action);
        }
        return plain(at, action.getClass().getSimpleName());
    }

    /** The same for one person: whom the customer has cursed does not go on. */
    static List<Way> ways(PaperCase at, Action action, Person person) {
        List<Way> ways = ways(at, action);
        return action instanceof StaffAction.Take && at.stage != SAFETY
                ? ways.stream()
                        .map(way -> way.provided(!at.marks.contains(cursed(person)), "cursed"))
                        .toList()
                : ways;
    }

    /** What a case is marked with when the customer has cursed somebody. */
    static String cursed(Person person) {
        return "cursed " + person.id();
    }

    /** Nobody is left in the street at night, and some not by day either. */
    static boolean isGrave(PaperCase at, Instant now) {
        return PaperHours.isNight(now) || at.marks.contains("vulnerable");
    }

    private static List<Way> plain(PaperCase at, String action) {
        return switch (action) {
            case "Take" ->
                at.stage == SAFETY
                        ? List.of(by(SAFETY_DESK).noVendors())
                        : only(
                                in(at, NEW, WORKING, WITH_CUSTOMER, HELP, OFFERED, PAYING, REVIEW),
                                by(CASE_WORKER, TEAM_LEAD));
            case "NoteVulnerable" -> only(in(at, NEW, WORKING, WITH_CUSTOMER, HELP), by(CASE_WORKER, TEAM_LEAD));
            case "NoteAdvert" -> only(at.isOpen(), by(CASE_WORKER, TEAM_LEAD));
            case "ReportArrival" ->
                only(
                        at.isOpen(),
                        by(is(CUSTOMER), is(BOOKER), CASE_WORKER, TEAM_LEAD).keeping(PaperPromise.ADVERTISED));
            case "BreakAdvert" -> only(at.isOpen(), by(is(SYSTEM)));
            case "MissNeed" -> only(at.isOpen(), by(is(SYSTEM)));
            case "Expedite" -> only(in(at, NEW, WORKING), by(TEAM_LEAD));
            case "RecordHarm" -> only(at.isOpen(), by(CASE_WORKER, TEAM_LEAD));
            case "NameCause" -> only(at.isOpen(), by(CASE_WORKER, TEAM_LEAD).provided(true, ""));
            case "Inform" ->
                only(
                        in(at, NEW, WORKING),
                        by(CASE_WORKER, TEAM_LEAD)
                                .provided(at.remedies.claim.isEmpty(), "claimed")
                                .to(CLOSED)
                                .keeping(PaperPromise.FIRST_ANSWER, PaperPromise.DECISION));
            case "Conclude" ->
                only(
                        in(at, REVIEW),
                        by(CASE_WORKER, TEAM_LEAD)
                                .provided(at.isExplained(), "unexplained")
                                .to(CLOSED)
                                .keeping(PaperPromise.CAUSES));
            case "Reopen" ->
                only(
                        in(at, CLOSED),
                        by(is(CUSTOMER))
                                .provided(isWithin(at, 7), "window-closed")
                                .to(WORKING));
            case "ConsultMerchant" -> only(in(at, NEW, WORKING, HELP), by(CASE_WORKER, TEAM_LEAD));
            case "AskCarrier" -> only(in(at, NEW, WORKING), by(CASE_WORKER, TEAM_LEAD));
            case "MerchantAnswers" ->
                only(
                        in(at, NEW, WORKING, WITH_CUSTOMER, HELP),
                        by(is(Relation.MERCHANT), CASE_WORKER, TEAM_LEAD).keeping(PaperPromise.CONSULTATION));
            case "CarrierAnswers" ->
                only(
                        in(at, NEW, WORKING, WITH_CUSTOMER),
                        by(CASE_WORKER, TEAM_LEAD).keeping(PaperPromise.PROOF));
            case "AssumeAdmitted", "AssumeUndelivered", "CoolDown" -> only(at.isOpen(), by(is(SYSTEM)));
            case "AskForHelp" ->
                only(
                        in(at, NEW, WORKING),
                        by(is(CUSTOMER), is(BOOKER), is(REPORTER), CASE_WORKER, TEAM_LEAD)
                                .to(HELP)
                                .keeping(PaperPromise.FIRST_ANSWER));
            case "ReportAbuse" -> only(at.isOpen(), by(CASE_WORKER).cosignedBy(TEAM_LEAD));
            case "Call" ->
                only(
                        at.isOpen(),
                        by(CASE_WORKER, TEAM_LEAD)
                                .provided(!at.clocks.containsKey(PaperPromise.COOLING_OFF), "cooling-off"));
            case "FindUnsafe" -> only(in(at, NEW, WORKING, WITH_CUSTOMER), by(TEAM_LEAD, SAFETY_DESK));
            case "SettlePrivately" -> in(at, NEW, WORKING, WITH_CUSTOMER, OFFERED, SAFETY) ? settlement(at) : List.of();
            case "ReportHarassment" -> harassment(at);
            case "MakeSafe" ->
                only(in(at, SAFETY), by(SAFETY_DESK).noVendors().to(WORKING).keeping(PaperPromise.SAFETY_CALL));
            case "ClearHarassment" ->
                only(
                        in(at, WORKING, WITH_CUSTOMER, OFFERED),
                        by(SAFETY_DESK).noVendors().cosignedBy(TEAM_LEAD));
            case "Escalate" -> only(in(at, NEW, WORKING, WITH_CUSTOMER, HELP, REVIEW), by(is(SYSTEM)));
            case "Reassure" -> only(in(at, WORKING, SAFETY), by(is(SYSTEM)));
            case "GiveUp" ->
                in(at, WITH_CUSTOMER, OFFERED)
                        ? List.of(
                                by(is(SYSTEM))
                                        .provided(at.isExplained(), "unexplained")
                                        .to(CLOSED),
                                by(is(SYSTEM)).to(REVIEW))
                        : List.of();
            case "ChasePayout" -> only(in(at, PAYING), by(is(SYSTEM)));
            case "PageNext" -> only(in(at, SAFETY, HELP), by(is(SYSTEM)));
            case "ShowContact" -> List.of(by(TEAM_LEAD));
            case "Erase" -> only(in(at, CLOSED), by(TEAM_LEAD));
            default -> List.of();
        };
    }

    /** Nobody talks of another order in a case that has one. */
    private static List<Way> talk(PaperCase at, Contact contact) {
        boolean isItsOrder = contact.order()
                .filter(named ->
                        at.order.filter(own -> !own.id().equals(named.id())).isPresent())
                .isEmpty();
        return ways(at, contact)
                .map(way -> isItsOrder ? way : way.objecting("other-order"))
                .toList();
    }

    private static Stream<Way> ways(PaperCase at, Contact contact) {
        boolean fromCustomer =
                contact.direction() == Direction.INBOUND && contact.party().relation() == CUSTOMER;
        boolean toCustomer =
                contact.direction() == Direction.OUTBOUND && contact.party().relation() == CUSTOMER;
        boolean isEarlyCall = contact.channel() == Channel.PHONE && at.clocks.containsKey(PaperPromise.COOLING_OFF);
        Way answer =
                by(CASE_WORKER, TEAM_LEAD).provided(toCustomer, "no-answer").provided(!isEarlyCall, "cooling-off");
        Stream<Way> own = switch (at.stage) {
            case NEW -> Stream.of(answer.to(WORKING).keeping(PaperPromise.FIRST_ANSWER));
            case WORKING -> Stream.of(answer.keeping(PaperPromise.UPDATE));
            case WITH_CUSTOMER ->
                Stream.of(by(is(CUSTOMER), CASE_WORKER, TEAM_LEAD)
                        .provided(fromCustomer, "no-reply")
                        .to(WORKING)
                        .keeping(PaperPromise.REPLY));
            case SAFETY ->
                Stream.of(by(SAFETY_DESK)
                        .noVendors()
                        .provided(toCustomer, "no-answer")
                        .keeping(PaperPromise.SAFETY_CALL, PaperPromise.UPDATE));
            case OFFERED, PAYING, HELP, REVIEW, CLOSED -> Stream.of();
        };
        boolean inbound = contact.direction() == Direction.INBOUND;
        Stream<Way> always = Stream.of(
                by(Way.anybody()).provided(inbound, "not-permitted"),
                by(is(IN_HOUSE), is(VENDOR), is(MERCHANT), is(SYSTEM)).provided(!inbound, "not-permitted"));
        return at.isOpen() ? Stream.concat(own, always) : Stream.of();
    }

    private static List<Way> handOver(PaperCase at, HandOver handOver) {
        String team = handOver.team().name();
        boolean holds = handOver.person()
                .map(person -> People.named(person.value())
                        .map(Person::roles)
                        .orElse(Set.of())
                        .contains(team))
                .orElse(true);
        List<Way> ways = new ArrayList<>();
        ways.add(handOver(CASE_WORKER, holds, team, AGENT, LEAD, People.SAFETY));
        ways.add(handOver(TEAM_LEAD, holds, team, AGENT, LEAD, People.SAFETY, FINANCE));
        ways.add(handOver(SAFETY_DESK, holds, team, People.SAFETY, LEAD));
        ways.add(handOver(CASHIER, holds, team, FINANCE, LEAD));
        ways.add(handOver(is(SYSTEM), holds, team, AGENT, LEAD, People.SAFETY, FINANCE));
        return at.isOpen() ? ways : List.of();
    }

    private static Way handOver(Right from, boolean holds, String team, String... to) {
        return by(from).provided(holds && List.of(to).contains(team), "no-such-holder");
    }

    /** Whatever the two sides say to each other, what was claimed is explained. */
    private static List<Way> settlement(PaperCase at) {
        Way way = by(is(CUSTOMER)).provided(!at.harassed, "harassed");
        return List.of(way.provided(at.isExplained(), "unexplained").to(CLOSED), way.to(REVIEW));
    }

    private static List<Way> harassment(PaperCase at) {
        Way report = by(is(CUSTOMER), is(BOOKER), is(REPORTER), CASE_WORKER, TEAM_LEAD, SAFETY_DESK);
        if (in(at, NEW, WORKING, WITH_CUSTOMER, OFFERED)) {
            return List.of(report.to(SAFETY));
        }
        return only(in(at, SAFETY, PAYING, HELP, REVIEW), report);
    }

    static boolean knows(PaperCase at, Question question) {
        return switch (question) {
            case ORDER -> at.order.isPresent();
            case ITEMS -> at.order.filter(order -> !order.items().isEmpty()).isPresent();
            case NEEDED_BY -> at.needKnown;
            case PHOTO -> at.photoKnown;
        };
    }

    /** So many days from the end of the case, and not a moment longer. */
    static boolean isWithin(PaperCase at, int days) {
        return at.closedAt
                .filter(closed -> !at.present.isAfter(PaperHours.daysLater(closed, days)))
                .isPresent();
    }

    static boolean in(PaperCase at, Stage... stages) {
        return List.of(stages).contains(at.stage);
    }

    static List<Way> only(boolean there, Way way) {
        return there ? List.of(way) : List.of();
    }
}
