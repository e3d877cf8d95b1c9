package io.redress.stories.walk;

import io.redress.party.Affiliation;
import io.redress.stories.shop.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.statistics.Statistics;

/**
 * How often everything has to happen on the walks at least, so that they cannot pass by walking past it. Each number is a
 * small part of what was seen, so that chance alone never misses it.
 */
final class Demands {
    private static final List<String> STEPS = List.of(
            "Contacting",
            "Acting",
            "Advancing",
            "Leaving",
            "PassingOn",
            "Repeating",
            "Running",
            "Troubled",
            "Intruded",
            "Answering");
    private static final List<String> TIMES = List.of(
            "Passing on", "Passing back", "Passing by nothing", "PassingToDue", "Delivering", "Outage", "Looking");
    private static final List<String> TAKEN =
            List.of("done", "opened", "joined", "parked", "left", "ran", "waiting", "error key-reused");
    private static final List<String> FAILED =
            List.of("error store-failed", "error facts-unavailable", "error invalid-input", "error unknown-case");
    private static final List<String> REFUSED = List.of(
            "not-permitted", "wrong-state", "closed", "excluded", "takes-sides", "no-such-holder", "not-what-was-paid");
    private static final List<String> WITHHELD = List.of(
            "needs-cosigner", "waits-already", "no-such-request", "own-request", "lapsed-already", "beyond-limit");
    private static final List<String> WITHHELD_RARELY =
            List.of("agreed-already", "not-less", "separated", "foreign-currency");
    private static final List<String> REQUESTS =
            List.of("granted", "denied", "withdrawn", "lapsed", "granted by silence", "closed");
    private static final List<String> USED_UP = List.of("agent-day", "customer-month", "lead-day");
    private static final List<String> OBJECTED = List.of("no-answer", "no-reply", "known-already", "harassed");
    private static final List<String> DEEDS = List.of(
            "Correspond", "Ask", "Offer", "HandOver", "Take", "SettlePrivately", "ReportHarassment", "ShowContact");
    private static final List<String> RARE_DEEDS = List.of(
            "Accept", "MakeSafe", "Escalate", "Paid", "GiveUp", "NeedBy", "Decline", "Expedite", "ClearHarassment");
    private static final List<String> RAREST_DEEDS = List.of("Contest", "Erase", "Reassure", "ChasePayout", "PageNext");

    private Demands() {}

    /** To be called once, when everything has happened; how often it did is looked at after the last walk. */
    static void make() {
        demand(Tally.STEP, STEPS.stream(), 200);
        demand(Tally.STEP, TIMES.stream(), 200);
        demand(Tally.ANSWER, TAKEN.stream(), 100);
        demand(Tally.ANSWER, FAILED.stream(), 100);
        demand(Tally.ANSWER, REFUSED.stream().map("refused "::concat), 50);
        demand(Tally.ANSWER, OBJECTED.stream().map("refused "::concat), 5);
        demand(Tally.STEP, Stream.of("Spree"), 50);
        demand(Tally.ANSWER, WITHHELD.stream().map("refused "::concat), 10);
        demand(Tally.ANSWER, WITHHELD_RARELY.stream().map("refused "::concat), 1);
        demand(Tally.REQUEST, REQUESTS.stream(), 5);
        demand(Tally.USED_UP, USED_UP.stream(), 10);
        demand(Tally.TROUBLE, Stream.of("INTRUDER", "LOST_RACE", "FAILS_BEFORE", "FAILS_AFTER"), 200);
        demand(Tally.DEED, DEEDS.stream(), 100);
        demand(Tally.DEED, RARE_DEEDS.stream(), 5);
        demand(Tally.DEED, RAREST_DEEDS.stream(), 1);
        demand(Tally.WHO, Arrays.stream(Affiliation.values()).map(Affiliation::name), 100);
        demand(Tally.STAGE, Arrays.stream(Stage.values()).map(Stage::name), 50);
        demand(Tally.LETTER, Stream.of("delivered", "dropped", "retried", "dead"), 100);
        demand(Tally.PROMISE, promises("MET"), 5);
        demand(Tally.PROMISE, promises("LAPSED"), 5);
    }

    private static Stream<String> promises(String ending) {
        return Arrays.stream(PaperPromise.values()).map(promise -> promise.title + " " + ending);
    }

    private static void demand(String label, Stream<String> happenings, int least) {
        Statistics.label(label)
                .coverage(coverage -> happenings.forEach(
                        happening -> coverage.check(happening).count(times -> times >= least)));
    }
}
