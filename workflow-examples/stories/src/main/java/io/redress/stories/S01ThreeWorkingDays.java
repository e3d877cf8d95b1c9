package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.ride.RideClocks.DECISION;
import static io.redress.stories.ride.RideClocks.OVERLOADING;
import static io.redress.stories.ride.RideClocks.PROMISED;

import io.redress.calendar.Span;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.id.CaseId;
import io.redress.permission.Refusal;
import io.redress.stories.ride.RideAction.Decide;
import io.redress.stories.ride.RideAction.ReportOverloading;
import io.redress.stories.ride.RideAction.ReviewOverloading;
import io.redress.stories.ride.RideClocks;
import io.redress.stories.ride.Rides;
import io.redress.timeline.EntryView;
import io.redress.workflow.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Said with the voice, kept by a clock. */
final class S01ThreeWorkingDays implements Story {
    private static final Instant WEDNESDAY = Hours.of("2018-09-12T18:00");

    private static final Decide END = new Decide("half the fare back, driver warned");

    @Override
    public String title() {
        return "S01 Three working days.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Saturday, 8 September 2018: six people in a shared car with five seats, dropped 5 km short of their"
                + " goal after a scrape. An agent promised an answer within 3 working days. In 5 days there was none.");
        ShopFloor desk = ShopFloor.running(Rides.workflow(), "2018-09-08T20:30");
        CaseId id = desk.call(Cast.WU, "ride-0109", "Six of us in five seats, and he left us 5 km short");
        theCall(it, desk, id);
        thePromise(it, desk, id);
        theWords(it, desk, id);
        theBreach(it, desk, id);
        theAnswer(it, desk, id);
        it.rule(
                "A promise is a deadline: it breaks at its own instant, moves the case up and tells the customer, and"
                        + " words do not keep it.",
                "a clock due by the promised date, with an action of the system behind it; a verdict from instants"
                        + " alone; a flag with a clock of its own");
    }

    private static void theCall(Telling it, ShopFloor desk, CaseId id) {
        it.happens(
                desk.now(), "Lin calls. Wu, who works at a contractor, takes it in, and what is dangerous about it.");
        it.done("the mark of an overloaded car", desk.act(Cast.WU, id, new ReportOverloading(6, 5)));
        it.check("flags", desk.view(id).flags().or(Set.of()), Set.of(Rides.OVERLOADED));
        it.check("the safety desk's look at it is due", desk.due(id, OVERLOADING), Hours.of("2018-09-09T20:30"));
    }

    private static void thePromise(Telling it, ShopFloor desk, CaseId id) {
        Refusal refusal = it.refused(
                "an answer promised for tomorrow, a Sunday",
                desk.act(Cast.WU, id, promise(Hours.of("2018-09-09T20:30"))),
                "cannot-be-kept");
        it.check(
                "the earliest that can be kept",
                Instant.parse(refusal.known().getOrDefault("earliest", "")),
                Hours.of("2018-09-10T13:00"));
        it.check("3 working days from now", RideClocks.OFFICE.due(desk.now(), Span.workingDays(3)), WEDNESDAY);
        it.done("an answer promised by then", desk.act(Cast.WU, id, promise(WEDNESDAY)));
        it.check("it is due", desk.due(id, PROMISED), WEDNESDAY);
    }

    private static Promise promise(Instant by) {
        return new Promise(PROMISED, by, Optional.empty(), "a call with what the driver says");
    }

    private static void theWords(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-09-10T10:00");
        Instant decision = desk.due(id, DECISION);
        it.happens(desk.now(), "Ann wants the case off her list.");
        it.refused(
                "an end before anybody looked at the car, by Ann",
                desk.act(Cast.ANN, id, END),
                "overloading-unreviewed");
        it.happens(desk.now(), "The safety desk has looked at the car. Wu calls: \"we will verify and hurry it\".");
        it.done("the look at the car", desk.act(Cast.SONG, id, new ReviewOverloading("driver suspended for the day")));
        it.done("the call, on the record", desk.write(Cast.WU, id, PHONE, Cast.lin(), "We will verify and hurry it"));
        it.check("the promise is due as before", desk.due(id, PROMISED), WEDNESDAY);
        it.check("so is the decision", desk.due(id, DECISION), decision);
    }

    private static void theBreach(Telling it, ShopFloor desk, CaseId id) {
        desk.asleepUntil("2018-09-13T10:00");
        it.happens(desk.now(), "Nothing. Nobody ran what was due either: the machine was down all Wednesday night.");
        Verdict verdict = desk.verdicts(id, PROMISED).get(0);
        it.check("the promise", verdict.ending(), Ending.LAPSED);
        it.check("broken at", verdict.endedAt(), WEDNESDAY);
        EntryView entry = desk.as(Cast.MEI).timeline(id).stream()
                .filter(one -> one.action().or("").equals("break-promise/1"))
                .findFirst()
                .orElseThrow();
        it.check("dated", entry.effectiveAt().or(desk.now()), WEDNESDAY);
        it.check("recorded", entry.recordedAt().or(WEDNESDAY), desk.now());
        it.check("moved up, by nobody, to", desk.team(id), "team-lead");
        it.holds("Lin is told", desk.told().contains("we-broke-our-promise to lin"));
    }

    private static void theAnswer(Telling it, ShopFloor desk, CaseId id) {
        it.done("the answer at last, by Mei", desk.act(Cast.MEI, id, END));
        Verdict verdict = desk.verdicts(id, PROMISED).get(0);
        it.check("the promise stays", verdict.ending(), Ending.LAPSED);
        it.check("left when it was kept", verdict.margin(), Optional.of(Duration.ofHours(-1)));
        it.check("clocks that run on", desk.clocks(id), List.of());
        it.check("faults in the chain of entries", desk.desk().verify(Cast.SHOP, id), List.of());
    }
}
