package io.redress.stories.walk;

import io.redress.party.Affiliation;
import io.redress.stories.shop.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
    private static final List<String> REFUSED =
            List.of("not-permitted", "wrong-state", "closed", "takes-sides", "not-what-was-paid", "no-answer");
    private static final List<String> REFUSED_RARELY = List.of(
            "needs-cosigner",
            "no-such-request",
            "own-request",
            "lapsed-already",
            "beyond-limit",
            "known-already",
            "no-such-holder",
            "no-such-item",
            "no-such-alternative",
            "needs-person",
            "nothing-decided",
            "order-taken");
    private static final List<String> REFUSED_HARDLY =
            List.of("waits-already", "nothing-due", "excluded", "separated", "not-less");
    private static final List<String> REQUESTS =
            List.of("granted", "denied", "withdrawn", "lapsed", "granted by silence", "closed");
    private static final List<String> USED_UP = List.of("agent-day", "customer-month");
    private static final List<String> DEEDS = List.of("Correspond", "Offer", "Complain", "MakeOffer", "NameCause");
    private static final List<String> RARE_DEEDS = List.of(
            "Accept",
            "Appeal",
            "Ask",
            "AskForHelp",
            "ArrangeHelp",
            "ConsultMerchant",
            "EndHelp",
            "HandOver",
            "Inform",
            "ReportHarassment",
            "SettlePrivately");
    private static final List<String> RAREST_DEEDS = List.of(
            "AskCarrier",
            "BreakAdvert",
            "Call",
            "CancelAward",
            "Conclude",
            "Contest",
            "CounterClaim",
            "Decline",
            "Erase",
            "Escalate",
            "GiveUp",
            "MakeSafe",
            "MendBill",
            "MerchantAnswers",
            "MissNeed",
            "NeedBy",
            "NoteAdvert",
            "NoteVulnerable",
            "RecordHarm",
            "Reopen",
            "ReportAbuse",
            "ReportArrival",
            "SettleAward",
            "ShowContact",
            "Take",
            "WithdrawOffer");
    private static final List<String> AWARDS =
            List.of("Payment READY", "Payment SETTLED", "Service SETTLED", "Coupon SETTLED");
    private static final List<Stage> RARE_STAGES = List.of(Stage.REVIEW, Stage.SAFETY, Stage.WITH_CUSTOMER);

    private Demands() {}

    /** To be called once, when everything has happened; how often it did is looked at after the last walk. */
    static void make() {
        demand(Tally.STEP, STEPS.stream(), 60);
        demand(Tally.STEP, TIMES.stream(), 40);
        demand(Tally.STEP, Stream.of("Spree"), 10);
        demand(Tally.ANSWER, TAKEN.stream(), 15);
        demand(Tally.ANSWER, FAILED.stream(), 20);
        demand(Tally.ANSWER, REFUSED.stream().map("refused "::concat), 10);
        demand(Tally.REQUEST, REQUESTS.stream(), 1);
        demand(Tally.TROUBLE, Stream.of("INTRUDER", "LOST_RACE", "FAILS_BEFORE", "FAILS_AFTER"), 50);
        demand(Tally.DEED, DEEDS.stream(), 25);
        demand(Tally.DEED, RARE_DEEDS.stream(), 3);
        demand(Tally.WHO, Arrays.stream(Affiliation.values()).map(Affiliation::name), 20);
        demand(Tally.STAGE, stages(stage -> !RARE_STAGES.contains(stage)), 10);
        demand(Tally.LETTER, Stream.of("delivered", "dropped", "retried", "dead"), 30);
        demand(Tally.AWARD, Stream.of("Payment SETTLED"), 3);
        demand(Tally.SETTLED, Stream.of("held", "settled"), 300);
    }

    /** What chance may miss on a few hundred walks, and never on so many. */
    static void makeOfMany() {
        demand(Tally.ANSWER, REFUSED_RARELY.stream().map("refused "::concat), 3);
        demand(Tally.ANSWER, REFUSED_HARDLY.stream().map("refused "::concat), 1);
        demand(Tally.USED_UP, USED_UP.stream(), 10);
        demand(Tally.DEED, RAREST_DEEDS.stream(), 1);
        demand(Tally.STAGE, stages(RARE_STAGES::contains), 1);
        demand(Tally.AWARD, AWARDS.stream(), 2);
        demand(Tally.PROMISE, promises("MET", PaperPromise.COOLING_OFF), 1);
        demand(Tally.PROMISE, promises("LAPSED", PaperPromise.PAYOUT), 1);
    }

    private static Stream<String> stages(Predicate<Stage> which) {
        return Arrays.stream(Stage.values()).filter(which).map(Stage::name);
    }

    private static Stream<String> promises(String ending, PaperPromise except) {
        return Arrays.stream(PaperPromise.values())
                .filter(promise -> promise != except)
                .map(promise -> promise.title + " " + ending);
    }

    private static void demand(String label, Stream<String> happenings, int least) {
        Statistics.label(label)
                .coverage(coverage -> happenings.forEach(
                        happening -> coverage.check(happening).count(times -> times >= least)));
    }
}
