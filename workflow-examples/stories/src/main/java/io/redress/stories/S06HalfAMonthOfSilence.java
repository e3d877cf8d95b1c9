package io.redress.stories;

import static io.redress.calendar.Span.workingDays;
import static io.redress.contact.Channel.PHONE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.DECISION;
import static io.redress.stories.shop.Promises.SHOP_HOURS;

import io.redress.casefile.Action;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.codec.Stored;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.spi.CaseQuery;
import io.redress.stories.shop.OnlineShop;
import io.redress.stories.shop.Stage;
import io.redress.workflow.Measures;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Working on it in silence is a breach of its own. */
final class S06HalfAMonthOfSilence implements Story {
    private static final DeadlineName NEWS = DeadlineName.of("news");

    /** What happens by itself when nobody was in touch. */
    @Stored("say-no-news/1")
    private record SayNoNews() implements Action {}

    @Override
    public String title() {
        return "S06 Half a month of silence.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("The platform first got in touch by itself after more than half a month.");
        ShopFloor shop = ShopFloor.running(shop(), "2018-09-10T09:00");
        CaseId id = shop.call(Cast.ANN, "o-0609", "The heater smells of fire");
        it.happens(shop.now(), "Lin calls. She is to hear from the shop every 2 working days.");
        it.check("the next news is due", shop.due(id, NEWS), Hours.of("2018-09-12T18:00"));
        it.check("the decision is due", shop.due(id, DECISION), Hours.of("2018-09-15T18:00"));
        theFirstSilence(it, shop, id);
        halfAMonth(it, shop, id);
        it.rule(
                "To hear nothing is a breach, whatever the decision's clock says, and the time to the first word is"
                        + " measured.",
                "a periodic deadline from the opening on that only a contact of people meets; measures read off the"
                        + " timeline");
    }

    private static Workflow shop() {
        WorkflowBuilder<Stage> shop = OnlineShop.definition();
        shop.deadline(
                NEWS,
                news -> news.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(workingDays(2))
                        .on(SHOP_HOURS)
                        .metByContact()
                        .repeating()
                        .lapsingInto(new SayNoNews())
                        .alarming("silence", TEAM_LEAD));
        return shop.on(SayNoNews.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .notifying("no-news-yet", CUSTOMER)
                .build();
    }

    private static void theFirstSilence(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-13T09:00");
        it.happens(shop.now(), "Three days. Somebody may be looking into it; nobody has called.");
        it.check("breaches of the news", ends(shop, id, NEWS), List.of("Wed 12 Sep 18:00"));
        it.check("breaches of the decision", ends(shop, id, DECISION), List.of());
        it.check("the decision is due as before", shop.due(id, DECISION), Hours.of("2018-09-15T18:00"));
        it.check("late cases on Mei's list", shop.as(Cast.MEI).count(CaseQuery::breached), 1L);
        it.holds("Lin is told at least that", shop.told().contains("no-news-yet to lin"));
        it.check(
                "what the machine says is no contact; first contact",
                measured(shop, id).firstContact(),
                Optional.empty());
    }

    private static void halfAMonth(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-26T10:00");
        it.happens(shop.now(), "More than half a month. Ann calls: \"we are looking into it\".");
        it.done("the call", shop.write(Cast.ANN, id, PHONE, Cast.lin(), "We are looking into it"));
        it.check(
                "breaches of the news",
                ends(shop, id, NEWS),
                List.of(
                        "Wed 12 Sep 18:00",
                        "Fri 14 Sep 18:00",
                        "Mon 17 Sep 18:00",
                        "Wed 19 Sep 18:00",
                        "Fri 21 Sep 18:00",
                        "Mon 24 Sep 18:00"));
        it.check("breaches of the decision", ends(shop, id, DECISION), List.of("Sat 15 Sep 18:00", "Fri 21 Sep 18:00"));
        Instant decision = shop.due(id, DECISION);
        Measures measured = measured(shop, id);
        it.check("until the first contact", measured.firstContact(), Optional.of(Duration.ofHours(16 * 24 + 1)));
        it.check("Lin has waited", measured.waited(), Duration.ofHours(16 * 24 + 1));
        it.check("the next news is due", shop.due(id, NEWS), Hours.of("2018-09-28T18:00"));
        it.check("words are no decision; it is still due", decision, Hours.of("2018-09-27T18:00"));
    }

    private static List<String> ends(ShopFloor shop, CaseId id, DeadlineName deadline) {
        return shop.verdicts(id, deadline).stream()
                .filter(verdict -> verdict.ending() == Ending.LAPSED)
                .map(Verdict::endedAt)
                .map(Hours::at)
                .toList();
    }

    private static Measures measured(ShopFloor shop, CaseId id) {
        return shop.desk().measures(Cast.SHOP, id);
    }
}
