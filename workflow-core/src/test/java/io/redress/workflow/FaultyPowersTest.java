package io.redress.workflow;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.REQUESTER;
import static io.redress.workflow.Shop.AGENT;
import static io.redress.workflow.Shop.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Role;
import io.redress.permission.Limit;
import io.redress.permission.Limit.Credit;
import io.redress.permission.Period;
import io.redress.workflow.Shop.Finish;
import io.redress.workflow.Shop.Note;
import io.redress.workflow.Shop.Pay;
import io.redress.workflow.Shop.Remind;
import io.redress.workflow.Shop.Stage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault in what a definition says about amounts and consent, and the same definition mended. */
class FaultyPowersTest {
    private static final DeadlineName CONSENT = DeadlineName.of("consent");
    private static final Role FINANCE = Role.of("finance");
    private static final Role MANAGER = Role.of("manager");
    private static final String PAY = "action Pay in [NEW]";
    private static final Period DAY = Period.day(ZoneId.of("Asia/Shanghai"));
    private static final Limit UP_TO_100 = Limit.perAction(cny("100.00"));
    private static final Limit UP_TO_500 = Limit.perAction(cny("500.00"));
    private static final Silence NO = Silence.refusing("nobody answered");
    private static final Silence UP_TO_50 = Silence.granting("nobody answered", cny("50.00"), "goodwill");

    @Test
    void limitsNeedACost() {
        found(
                uncosted().upTo(AGENT, UP_TO_100).upTo(LEAD),
                "limits-without-cost",
                PAY,
                "it has limits, and nobody says what it costs",
                "costing(...)");
        builds(pay().upTo(AGENT, UP_TO_100).upTo(LEAD));
    }

    @Test
    void aCeilingNeedsACost() {
        found(
                uncosted().neverBeyond(cny("100.00")),
                "limits-without-cost",
                PAY,
                "nobody says what it costs",
                "costing(...)");
        builds(pay().neverBeyond(cny("100.00")));
    }

    @Test
    void limitsAreInOneCurrency() {
        Limit dollars = Limit.perAction(Money.of("USD", "500.00"));

        found(
                pay().upTo(AGENT, UP_TO_100).upTo(LEAD, dollars).upTo(FINANCE),
                "mixed-currencies",
                PAY,
                "2 currencies",
                "converting()");
        found(
                pay().upTo(AGENT, dollars).neverBeyond(cny("500.00")),
                "mixed-currencies",
                PAY,
                "2 currencies",
                "converting()");
        builds(pay().upTo(AGENT, UP_TO_100).upTo(LEAD, UP_TO_500).upTo(FINANCE).converting());
    }

    @Test
    void somebodyDecidesWhatIsBeyondEveryLimit() {
        found(
                pay().upTo(AGENT, UP_TO_100).upTo(LEAD, UP_TO_500),
                "unapprovable-amounts",
                PAY,
                "beyond CNY 500.00",
                "neverBeyond(...)");
        builds(pay().upTo(AGENT, UP_TO_100).upTo(LEAD, UP_TO_500).neverBeyond(cny("500.00")));
    }

    @ParameterizedTest
    @MethodSource("lastWords")
    void theLastToBeAskedDecidesAll(String why, Limit last, String ceiling) {
        found(
                asking().upTo(AGENT, UP_TO_100).beyond(LEAD, last).neverBeyond(cny(ceiling)),
                "unapprovable-amounts",
                PAY,
                "the last word has team-lead up to CNY 500.00",
                "beyond(...)");
        builds(asking().upTo(AGENT, UP_TO_100)
                .beyond(LEAD, last)
                .beyond(FINANCE)
                .neverBeyond(cny(ceiling)));
    }

    static Object[][] lastWords() {
        return new Object[][] {
            {"a cent beyond", UP_TO_500, "500.01"},
            {"a day's limit that is used up", Limit.perActor("day", cny("500.00"), DAY), "500.00"},
            {"a case's limit that is used up", Limit.perCase("case", cny("500.00")), "500.00"},
        };
    }

    @Test
    void theLastToBeAskedMayHaveALimitAtTheCeiling() {
        builds(asking().upTo(AGENT, UP_TO_100).beyond(LEAD, UP_TO_500).neverBeyond(cny("500.00")));
    }

    @Test
    void whoeverIsAskedExists() {
        found(asking().beyond(REQUESTER), "request-unanswerable", PAY, "wait for [REQUESTER]", "Name a role");
        says(among(asking().approvedBy(), "request-unanswerable"), PAY, "wait for []", "Name a role");
        builds(asking().beyond(LEAD));
    }

    @Test
    void aChainDoesNotComeBack() {
        Limit more = Limit.perAction(cny("900.00"));

        found(
                asking().beyond(LEAD, UP_TO_500).beyond(FINANCE, more).beyond(LEAD),
                "chain-loops",
                PAY,
                "comes back to [team-lead]",
                "each level once");
        builds(asking().beyond(LEAD, UP_TO_500).beyond(FINANCE, more).beyond(MANAGER));
    }

    @Test
    void whoeverComesLaterDecidesMore() {
        found(
                asking().beyond(LEAD, UP_TO_500).beyond(FINANCE, UP_TO_500).neverBeyond(cny("500.00")),
                "chain-goes-nowhere",
                PAY,
                "finance up to CNY 500.00 at once comes after team-lead up to CNY 500.00 at once",
                "each level decide more");
        found(
                asking().beyond(LEAD).beyond(FINANCE),
                "chain-goes-nowhere",
                PAY,
                "finance comes after team-lead",
                "each level decide more");
        builds(asking().beyond(LEAD, Limit.perAction(cny("499.99")))
                .beyond(FINANCE, UP_TO_500)
                .neverBeyond(cny("500.00")));
    }

    @Test
    void thereAreAsManyPeopleAsHaveToAgree() {
        found(
                askedBy(LEAD).beyond(LEAD).heldByAtMost(LEAD, 1),
                "too-few-people",
                PAY,
                "2 different people from [[team-lead], [team-lead]], of whom there are at most {team-lead=1}",
                "heldByAtMost(...)");
        builds(askedBy(LEAD).beyond(LEAD).heldByAtMost(LEAD, 2));
        builds(askedBy(AGENT).beyond(LEAD).heldByAtMost(LEAD, 1));
    }

    @Test
    void aRequestDoesNotWaitForEver() {
        found(pay().beyond(LEAD), "request-without-clock", PAY, "wait for ever", "whilePending(Pay.class)");
        builds(asking().beyond(LEAD));
    }

    @Test
    void aRequestHasOneDeadline() {
        found(
                asking().beyond(LEAD).deadline(DeadlineName.of("another"), pending(NO)),
                "request-with-two-clocks",
                PAY,
                "2 deadlines",
                "one deadline with whilePending(Pay.class)");
        builds(asking().beyond(LEAD)
                .deadline(
                        DeadlineName.of("another"),
                        another -> another.within(Span.wallHours(8)).repeating().lapsingInto(new Remind())));
    }

    @Test
    void onlyWhoIsAskedIsSilent() {
        says(
                among(
                        Shop.sound()
                                .deadline(
                                        CONSENT,
                                        consent -> consent.within(Span.wallHours(8))
                                                .lapsingInto(NO)),
                        "silence-without-request"),
                "deadline consent",
                "no request waits",
                "whilePending(...)");
        builds(asking().beyond(LEAD));
    }

    @Test
    void whatWaitsAsksSomebody() {
        Consumer<DeadlineBuilder<Stage>> both = consent -> consent.within(Span.wallHours(8))
                .whilePending(Pay.class, Note.class)
                .lapsingInto(NO);

        found(
                pay().beyond(LEAD)
                        .deadline(CONSENT, both)
                        .on(Note.class)
                        .in(Stage.NEW)
                        .by(AGENT),
                "waits-for-nothing",
                "deadline consent",
                "Note never asks anybody",
                "approvedBy(...)");
        builds(pay().beyond(LEAD)
                .deadline(CONSENT, both)
                .on(Note.class)
                .in(Stage.NEW)
                .by(AGENT)
                .approvedBy(LEAD));
    }

    @Test
    void aRequestGoesUpToThoseWhoMayAnswer() {
        Consumer<DeadlineBuilder<Stage>> rising = consent -> consent.within(Span.wallHours(8))
                .whilePending(Pay.class)
                .escalating("request-late", MANAGER, Span.wallHours(8))
                .lapsingInto(NO);

        found(
                pay().beyond(LEAD).deadline(CONSENT, rising),
                "escalates-to-stranger",
                "deadline consent",
                "goes up to manager, who may not answer; those who may are [team-lead]",
                "beyond(manager, ...)");
        builds(pay().beyond(LEAD, UP_TO_500).beyond(MANAGER).deadline(CONSENT, rising));
    }

    @Test
    void itIsSaidWhatSilenceMeans() {
        found(
                pay().beyond(LEAD)
                        .deadline(
                                CONSENT,
                                consent -> consent.within(Span.wallHours(8))
                                        .whilePending(Pay.class)
                                        .lapsingInto(new Remind())),
                "no-silence",
                "deadline consent",
                "nobody answers",
                "Silence.refusing(...)");
        builds(pay().beyond(LEAD).deadline(CONSENT, pending(NO)));
    }

    @Test
    void silenceSpendsFromABudget() {
        Limit ofOne = Limit.perActor("goodwill", cny("900.00"), DAY);

        found(
                pay().beyond(LEAD).deadline(CONSENT, pending(UP_TO_50)),
                "unknown-budget",
                "deadline consent",
                "goodwill, which is no budget",
                "budgeting(Limit.budget(\"goodwill\", ...))");
        found(
                pay().beyond(LEAD).deadline(CONSENT, pending(UP_TO_50)).budgeting(ofOne),
                "unknown-budget",
                "deadline consent",
                "goodwill, which is no budget",
                "budgeting(Limit.budget(\"goodwill\", ...))");
        builds(pay().beyond(LEAD).deadline(CONSENT, pending(UP_TO_50)).budgeting(goodwill("CNY")));
    }

    @Test
    void silenceGrantsOnlyWhatHasACost() {
        found(
                uncosted().approvedBy(LEAD).deadline(CONSENT, pending(UP_TO_50)).budgeting(goodwill("CNY")),
                "limits-without-cost",
                "deadline consent",
                "CNY 50.00",
                "costing(...)");
        builds(uncosted().approvedBy(LEAD).deadline(CONSENT, pending(NO)));
    }

    @Test
    void silenceCountsInOneCurrency() {
        found(
                pay().beyond(LEAD, UP_TO_500)
                        .beyond(FINANCE)
                        .deadline(CONSENT, pending(UP_TO_50))
                        .budgeting(goodwill("USD")),
                "mixed-currencies",
                "deadline consent",
                "cap, budget and limits",
                "all in one");
        builds(pay().beyond(LEAD, UP_TO_500)
                .beyond(FINANCE)
                .deadline(CONSENT, pending(UP_TO_50))
                .budgeting(goodwill("CNY")));
    }

    @Test
    void whatLapsesCostsNothing() {
        says(
                among(lapsingIntoPay().costing(FaultyPowersTest::cost), "lapse-costs-money"),
                "deadline late",
                "the system would take Pay, which costs money",
                "Silence.granting(...)");
        builds(lapsingIntoPay());
    }

    @Test
    void whatLapsesGivesBackWithoutLookingAtBalances() {
        Limit rolling = Limit.perActor("rolling", cny("500.00"), Period.rolling(Duration.ofDays(7)));
        Limit present = Limit.perActor("daily", cny("500.00"), DAY).crediting(Credit.PRESENT_PERIOD);

        for (Limit limit : List.of(rolling, present)) {
            found(
                    lapsingIntoRelease(limit),
                    "lapse-gives-back",
                    "deadline late",
                    "Finish gives back",
                    "credit nothing, or their own calendar period");
            builds(lapsingIntoRelease(limit.crediting(Credit.NOTHING)));
        }
        builds(lapsingIntoRelease(Limit.perActor("daily", cny("500.00"), DAY)));
    }

    @Test
    void whatTheSystemTakesBecauseOfAwardsGivesBackWithoutLookingAtBalances() {
        Limit rolling = Limit.perActor("rolling", cny("500.00"), Period.rolling(Duration.ofDays(7)));
        Limit present = Limit.perActor("daily", cny("500.00"), DAY).crediting(Credit.PRESENT_PERIOD);

        for (Limit limit : List.of(rolling, present)) {
            for (Consumer<FulfilmentBuilder> words : List.<Consumer<FulfilmentBuilder>>of(
                    awards -> awards.onceArrived(Finish.class, all -> new Finish()),
                    awards -> awards.onceStuck(Finish.class, award -> new Finish()))) {
                found(
                        releasing(limit, new Note()).fulfilling(words),
                        "award-gives-back",
                        "action Finish",
                        "because of awards, and it gives back",
                        "credit nothing, or their own calendar period");
                builds(releasing(limit.crediting(Credit.NOTHING), new Note()).fulfilling(words));
            }
        }
        builds(releasing(Limit.perActor("daily", cny("500.00"), DAY), new Note())
                .fulfilling(awards -> awards.onceArrived(Finish.class, all -> new Finish())));
    }

    @Test
    void aLimitIsSaidOnce() {
        Limit daily = Limit.perActor("day", cny("100.00"), DAY);
        Limit ever = Limit.perActor("day", cny("500.00"), Period.ever());

        found(
                pay().upTo(AGENT, daily).upTo(LEAD, ever).upTo(FINANCE),
                "conflicting-limits",
                "limit day",
                "CNY 100.00 per person and day in Asia/Shanghai and CNY 500.00 per person",
                "another name");
        builds(pay().upTo(AGENT, daily)
                .upTo(LEAD, Limit.perActor("day", cny("500.00"), DAY))
                .upTo(FINANCE));
    }

    @Test
    void whatIsSettledWasTaken() {
        found(
                pay().releasing(Note.class).on(Note.class).in(Stage.NEW).by(AGENT),
                "nothing-reserved",
                PAY,
                "Note took, which takes nothing",
                "costing(...)");
        found(
                uncosted().confirming(Pay.class),
                "nothing-reserved",
                PAY,
                "Pay took, which takes nothing",
                "costing(...)");
        builds(pay().on(Note.class).in(Stage.NEW).by(AGENT).releasing(Pay.class));
    }

    @Test
    void twoActionsOfTheWorkflowAreKeptApart() {
        found(
                pay().keepingApart(Pay.class, Pay.class),
                "nothing-apart",
                "actions Pay and Pay",
                "kept apart from itself",
                "two actions");
        found(
                pay().keepingApart(Pay.class, Note.class),
                "nothing-apart",
                "actions Pay and Note",
                "does not have both",
                "two actions");
        builds(pay().keepingApart(Pay.class, Finish.class));
    }

    private static TransitionBuilder<Stage, Pay> uncosted() {
        return Shop.sound().on(Pay.class).in(Stage.NEW).by(AGENT);
    }

    private static TransitionBuilder<Stage, Pay> pay() {
        return uncosted().costing(FaultyPowersTest::cost);
    }

    /** A deadline runs while somebody is asked. */
    private static TransitionBuilder<Stage, Pay> asking() {
        return askedBy(AGENT);
    }

    private static TransitionBuilder<Stage, Pay> askedBy(Role role) {
        return Shop.sound()
                .deadline(CONSENT, pending(NO))
                .on(Pay.class)
                .in(Stage.NEW)
                .by(role)
                .costing(FaultyPowersTest::cost);
    }

    private static Consumer<DeadlineBuilder<Stage>> pending(Silence silence) {
        return consent ->
                consent.within(Span.wallHours(8)).whilePending(Pay.class).lapsingInto(silence);
    }

    private static TransitionBuilder<Stage, Pay> lapsingIntoPay() {
        return Shop.sound()
                .deadline(
                        DeadlineName.of("late"),
                        late -> late.within(Span.wallHours(8))
                                .whileIn(Stage.NEW)
                                .lapsingInto(new Pay(1)))
                .on(Pay.class)
                .in(Stage.NEW)
                .by(SYSTEM);
    }

    private static Steps<Stage> lapsingIntoRelease(Limit limit) {
        return releasing(limit, new Finish());
    }

    private static Steps<Stage> releasing(Limit limit, Action lapse) {
        return Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED, Stage.WORKING)
                .takenInBy(AGENT)
                .deadline(
                        DeadlineName.of("late"),
                        late -> late.within(Span.wallHours(8)).lapsingInto(lapse))
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .costing(FaultyPowersTest::cost)
                .upTo(AGENT, limit)
                .upTo(LEAD)
                .on(Finish.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(SYSTEM, AGENT)
                .releasing(Pay.class)
                .on(Note.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(SYSTEM, AGENT);
    }

    private static Limit goodwill(String currency) {
        return Limit.budget("goodwill", Money.of(currency, "900.00"), Period.ever());
    }

    private static Money cost(Situation<Pay> situation) {
        return cny("1.00").times(situation.action().amount());
    }

    private static Money cny(String amount) {
        return Money.of("CNY", amount);
    }

    private static void found(Steps<?> definition, String code, String where, String what, String mend) {
        List<Finding> findings = findings(definition);
        assertThat(findings).extracting(Finding::code).containsExactly(code);
        says(findings.get(0), where, what, mend);
    }

    private static Finding among(Steps<?> definition, String code) {
        List<Finding> findings = findings(definition).stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        assertThat(findings).as(code).hasSize(1);
        return findings.get(0);
    }

    private static void says(Finding finding, String where, String what, String mend) {
        assertThat(finding.where()).isEqualTo(where);
        assertThat(finding.what()).contains(what);
        assertThat(finding.mend()).contains(mend);
    }

    private static List<Finding> findings(Steps<?> definition) {
        try {
            throw new AssertionError("no fault was found in " + definition.build());
        } catch (FaultyWorkflowException faulty) {
            return faulty.findings();
        }
    }

    private static void builds(Steps<?> definition) {
        assertThatCode(definition::build).doesNotThrowAnyException();
    }
}
