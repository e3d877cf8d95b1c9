package io.redress.stories;

import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.casefile.Clock;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.id.CaseId;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.stories.shop.CustomerAction.NeedBy;
import io.redress.stories.shop.Question;
import io.redress.stories.shop.StaffAction.Ask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whoever calls the wrong number is passed on, not sent away. */
final class S29TheWrongHotline implements Story {
    private static final Contact CALL = Contact.inbound(Channel.PHONE, Cast.lin())
            .about(OrderRef.of("o-2909", "tent"))
            .saying("The tent has a hole, and we leave on Thursday");

    @Override
    public String title() {
        return "S29 The wrong hotline.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("\"This is the wrong hotline.\"");
        ShopFloor shop = ShopFloor.from("2018-09-10T09:20");
        CaseId id = shop.receive(Cast.WU, CALL).caseId();
        shop.act(Cast.WU, id, new NeedBy(LocalDate.of(2018, 9, 13)));
        List<Clock> before = shop.clocks(id);
        it.happens(shop.now(), "Lin calls the wrong hotline. Wu takes it in, and by when the tent is needed.");

        shop.until("2018-09-10T09:35");
        it.happens(shop.now(), "Wu passes the case on to the team that it belongs to.");
        it.done("the hand-over", shop.as(Cast.WU).handOver(shop.key(), id, TEAM_LEAD, "came in on the wrong hotline"));
        it.check("on the list of", shop.view(id).team().or(Optional.empty()), Optional.of(TEAM_LEAD));
        it.holds("the clocks are those of the first call", shop.clocks(id).equals(before));
        it.check("they count from", before.get(0).startedAt(), Hours.of("2018-09-10T09:20"));

        shop.until("2018-09-10T09:40");
        it.happens(shop.now(), "Mei takes over, and is about to ask it all again.");
        known(it, shop, id, Question.ORDER, "o-2909");
        known(it, shop, id, Question.ITEMS, "[tent]");
        known(it, shop, id, Question.NEEDED_BY, "2018-09-13");

        Receipt again = shop.receive(Cast.ANN, CALL.saying("It is me again"));
        it.happens(shop.now(), "Lin calls a third number about the same order.");
        it.check("that call is with", again.caseId(), id);
        it.holds("the clocks are those of the first call", shop.clocks(id).equals(before));
        it.done("asking for what nobody knows yet", ask(shop, id, Question.PHOTO));
        it.rule(
                "A contact at the wrong place is handed over warm: its clocks go on, and nothing is asked twice.",
                "a hand-over that touches the holder alone; a condition that answers with what the case holds");
    }

    private static void known(Telling it, ShopFloor shop, CaseId id, Question question, String answer) {
        Refusal refusal = it.refused("asking for " + question, ask(shop, id, question), "known-already");
        it.check("and the case says", refusal.known(), Map.of(question.name(), answer));
    }

    private static Outcome ask(ShopFloor shop, CaseId id, Question question) {
        return shop.act(Cast.MEI, id, new Ask(question, PersonalText.of("May I ask you something?")));
    }
}
