package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.DECISION;

import io.redress.casefile.Severity;
import io.redress.id.CaseId;
import io.redress.party.Role;
import io.redress.permission.Refusal;
import io.redress.spi.Attempt;
import io.redress.stories.shop.StaffAction.Expedite;
import io.redress.timeline.EntryView;
import java.util.List;
import java.util.Optional;

/** Soothing words change nothing; a right does, on the record. */
final class S22WeWillExpedite implements Story {
    private static final Expedite EXPEDITE = new Expedite("the goods are needed on Thursday");

    @Override
    public String title() {
        return "S22 \"We will expedite.\"";
    }

    @Override
    public void tell(Telling it) {
        it.facts("\"We will expedite\": that needs a right which the agent lacks. The words only soothe.");
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        CaseId id = shop.call(Cast.ANN, "o-2209", "My parcel has stood still for four days");
        it.happens(shop.now(), "Lin calls. A decision is due in 5 working days.");
        it.check("the decision is due", shop.due(id, DECISION), Hours.of("2018-09-15T18:00"));

        wordsAlone(it, shop, id);
        withoutTheRight(it, shop, id);
        withTheRight(it, shop, id);
        it.rule(
                "Expediting is an action with a right. It brings the promises forward and raises the case, or it has not"
                        + " happened.",
                "the permission check inside the decision; a deadline that fires at its new instant");
    }

    private static void wordsAlone(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-10T09:30");
        it.happens(shop.now(), "Ann, an agent, calls back: \"we will expedite\".");
        it.done("the call, on the record", shop.write(Cast.ANN, id, PHONE, Cast.lin(), "We will expedite"));
        it.check("the decision is still due", shop.due(id, DECISION), Hours.of("2018-09-15T18:00"));
        it.check("severity", shop.view(id).severity().or(Severity.LOW), Severity.NORMAL);
    }

    private static void withoutTheRight(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-10T09:40");
        it.happens(shop.now(), "Ann tries to do what she said.");
        Refusal refusal = it.refused("expediting by Ann", shop.act(Cast.ANN, id, EXPEDITE), Refusal.NOT_PERMITTED);
        it.check("who can", refusal.whoCan().who(), List.of(TEAM_LEAD));
        it.check("by name", refusal.whoCan().persons(), List.of(Cast.MEI.id(), Cast.HE.id()));
        it.check("the decision is still due", shop.due(id, DECISION), Hours.of("2018-09-15T18:00"));
        List<Attempt> attempts = shop.desk().attempts(Cast.SHOP, 10);
        it.check("attempts on record", attempts.stream().map(Attempt::action).toList(), List.of("expedite/1"));
        it.done(
                "Ann hands the case to those who can, in one call",
                shop.as(Cast.ANN).handOver(shop.key(), id, refusal.whoCan()));
        it.check("on the list of", team(shop, id), "team-lead");
        it.check("the decision is still due", shop.due(id, DECISION), Hours.of("2018-09-15T18:00"));
    }

    private static void withTheRight(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-10T10:00");
        it.happens(shop.now(), "Mei, who leads the team, expedites: 4 working hours from now.");
        it.done("expediting by Mei", shop.act(Cast.MEI, id, EXPEDITE));
        it.check("the decision is due", shop.due(id, DECISION), Hours.of("2018-09-10T14:00"));
        it.check("severity", shop.view(id).severity().or(Severity.LOW), Severity.URGENT);
        EntryView last = last(shop, id);
        it.check("recorded by", last.by().or(Cast.ANN.id()), Cast.MEI.id());
        it.check("recorded as", last.events().or(List.of()), List.of("clock-moved", "graded", "noticed"));

        shop.until("2018-09-10T14:00");
        it.happens(shop.now(), "Nobody has decided. At the due instant it is still in time.");
        it.check("messages", shop.messages(), List.of("expedited"));
        shop.until("2018-09-10T14:01");
        it.happens(shop.now(), "A moment later the promise has lapsed, and the case moves up without anybody.");
        it.check("dated", last(shop, id).effectiveAt().or(shop.now()), Hours.of("2018-09-10T14:00"));
        it.check("on the list of", team(shop, id), "team-lead");
        it.check("messages", shop.messages(), List.of("expedited", "decision-late"));
    }

    private static EntryView last(ShopFloor shop, CaseId id) {
        List<EntryView> timeline = shop.as(Cast.MEI).timeline(id);
        return timeline.get(timeline.size() - 1);
    }

    private static String team(ShopFloor shop, CaseId id) {
        return shop.view(id).team().or(Optional.empty()).map(Role::name).orElse("nobody");
    }
}
