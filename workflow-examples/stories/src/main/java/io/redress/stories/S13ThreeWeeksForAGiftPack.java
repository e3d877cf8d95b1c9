package io.redress.stories;

import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.CONSENT;

import io.redress.casefile.Verdict;
import io.redress.desk.Asked;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.permission.Refusal;
import io.redress.stories.shop.Limits;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.Stage;
import io.redress.timeline.EntryView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** "I must ask the manager" is a request with a clock, and silence is an answer. */
final class S13ThreeWeeksForAGiftPack implements Story {
    private static final Offer ALL_OF_IT = new Offer(Money.of("CNY", "445"), "one of eight missing, a gift");

    @Override
    public String title() {
        return "S13 Three weeks for a gift pack.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("445 yuan, eight items, one missing. A call back after three days: \"I must ask the manager.\" It took"
                + " nearly three weeks.");
        nobodyAnswers(it);
        somebodyAnswers(it);
        it.rule(
                "Asking the manager is a request with a deadline. It goes up when nobody answers, and in the end the"
                        + " customer gets what was asked for, within a cap and from a budget.",
                "a deadline that runs while a request waits, with a ladder, and a lapse that names cap and budget");
    }

    private static void nobodyAnswers(Telling it) {
        ShopFloor shop = ShopFloor.selling(Money.of("CNY", "445"), "2018-09-10T09:00");
        CaseId id = shop.call(Cast.ANN, "o-1301", "One of the eight gifts is missing");
        it.happens(shop.now(), "Lin calls. Ann would give the money back, which is more than she may decide.");
        Outcome.Waiting waiting = it.waits("Ann's offer of CNY 445", shop.act(Cast.ANN, id, ALL_OF_IT));
        it.check("it waits for", waiting.approvers().who(), List.of(TEAM_LEAD));
        it.check("who are", waiting.approvers().persons(), List.of(Cast.MEI.id(), Cast.HE.id()));
        it.check("until", waiting.due(), Optional.of(Hours.of("2018-09-10T13:00")));
        it.check("meanwhile the case is", shop.view(id).state().or(Stage.CLOSED), Stage.NEW);
        it.check("on Mei's list", shop.asked(Cast.MEI), List.of(waiting.request()));
        it.check("on Ann's own list", shop.asked(Cast.ANN), List.of());
        it.refused(
                "approval by Ann herself",
                shop.as(Cast.ANN).approve(shop.key(), id, waiting.request()),
                Refusal.OWN_REQUEST);

        shop.until("2018-09-10T13:01");
        it.happens(shop.now(), "No team lead has answered. The request goes up; the case stays where it is.");
        it.check("on Qian's list, who keeps the money together", shop.asked(Cast.QIAN), List.of(waiting.request()));
        it.holds("they are told", shop.told().contains("consent-late to finance"));

        shop.until("2018-09-10T17:01");
        it.happens(shop.now(), "Finance has not answered either. Silence grants up to CNY 500, from its own budget.");
        it.check("the case is", shop.view(id).state().or(Stage.NEW), Stage.OFFERED);
        List<EntryView> timeline = shop.as(Cast.MEI).timeline(id);
        EntryView offer = timeline.get(timeline.size() - 1);
        it.check("offered by", offer.by().or(Cast.MEI.id()), Cast.ANN.id());
        it.check("what followed", offer.events().or(List.of()).contains("charged"), true);
        it.check("spent of the budget", shop.spent(Limits.SILENCE), Money.of("CNY", "445"));
        it.check(
                "messages",
                shop.messages(),
                List.of("request-waiting", "first-answer-late", "consent-late", "request-granted", "offer"));
        Verdict stage = shop.verdicts(id, CONSENT).get(0);
        it.check("how the wait for consent ended", stage.ending(), Verdict.Ending.LAPSED);
        it.check("dated", stage.endedAt(), Hours.of("2018-09-10T13:00"));
        it.check(
                "from call to offer",
                Duration.between(Hours.of("2018-09-10T09:00"), shop.now()).toHours(),
                8L);
    }

    private static void somebodyAnswers(Telling it) {
        ShopFloor shop = ShopFloor.selling(Money.of("CNY", "8000"), "2018-09-10T09:00");
        CaseId id = shop.call(Cast.ANN, "o-1302", "The whole set is broken");
        Offer large = new Offer(Money.of("CNY", "6000"), "three quarters of it");
        Outcome.Waiting first = it.waits("Ann's offer of CNY 6000 on another order", shop.act(Cast.ANN, id, large));
        shop.until("2018-09-10T10:00");
        it.happens(shop.now(), "Mei agrees. It is beyond her own limit, so that Qian has to agree too.");
        Outcome.Waiting second = it.waits("the offer", shop.as(Cast.MEI).approve(shop.key(), id, first.request()));
        it.check("it waits for", second.approvers().who(), List.of(FINANCE));
        it.refused(
                "a second yes by Mei",
                shop.as(Cast.MEI).approve(shop.key(), id, first.request()),
                Refusal.AGREED_ALREADY);
        shop.until("2018-09-10T11:30");
        it.happens(shop.now(), "Qian agrees to CNY 5500: the yes to less needs Mei's again.");
        it.waits(
                "the smaller offer",
                shop.as(Cast.QIAN).amend(shop.key(), id, first.request(), Money.of("CNY", "5500")));
        Asked asked = shop.as(Cast.HE).waitingForMe(all -> all).requests().get(0);
        it.check("He, another lead, is asked for", asked.request().amount(), Optional.of(Money.of("CNY", "5500")));
        it.done("approval by He", shop.as(Cast.HE).approve(shop.key(), id, first.request()));
        it.check("the case is", shop.view(id).state().or(Stage.NEW), Stage.OFFERED);
        it.check(
                "how long each stage took",
                shop.verdicts(id, CONSENT).stream()
                        .map(verdict ->
                                Hours.lasting(Duration.between(verdict.run().startedAt(), verdict.endedAt())))
                        .toList(),
                List.of("1 h", "1 h 30 min", "0 min"));
        it.check("requests that wait", shop.view(id).requests().map(List::size).or(9), 0);
    }
}
