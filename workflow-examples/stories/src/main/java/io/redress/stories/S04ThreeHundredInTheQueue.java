package io.redress.stories;

import static io.redress.calendar.Span.workingHours;
import static io.redress.contact.Channel.EMAIL;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.FIRST_ANSWER;
import static io.redress.stories.shop.Promises.SHOP_HOURS;
import static java.util.stream.Collectors.joining;

import io.redress.casefile.Action;
import io.redress.casefile.Severity;
import io.redress.casefile.Verdict.Ending;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Receipt;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.spi.CaseQuery;
import io.redress.stories.shop.OnlineShop;
import io.redress.stories.shop.Stage;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** A queue is no reason for silence: each contact has its own clock, wherever it stands. */
final class S04ThreeHundredInTheQueue implements Story {
    /** They stand for the three hundred. */
    private static final int AHEAD = 30;

    private static final DeadlineName NEXT_ANSWER = DeadlineName.of("next-answer");
    private static final Actor MAIL_SERVER = Actor.system(Cast.SHOP);

    /** What happens by itself when a further question is not answered. */
    @Stored("apologize/1")
    private record Apologize() implements Action {}

    @Override
    public String title() {
        return "S04 Three hundred in the queue.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Over 300 people were ahead in the queue. A question left by e-mail had no reply after 6 hours.");
        everyChannel(it);
        ShopFloor shop = ShopFloor.running(shop(), "2018-09-10T08:59");
        CaseId id = theMail(it, shop);
        sixHours(it, shop, id);
        theNextQuestion(it, shop, id);
        it.rule(
                "A contact on any channel that nobody answers opens a case and a clock; a further one counts from the"
                        + " oldest that is unanswered.",
                "a deadline that starts at the opening, and one that starts with what comes in and goes on until"
                        + " somebody answers");
    }

    private static Workflow shop() {
        WorkflowBuilder<Stage> shop = OnlineShop.definition();
        shop.deadline(
                NEXT_ANSWER,
                answer -> answer.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(workingHours(2))
                        .on(SHOP_HOURS)
                        .afterInboundContact()
                        .metByContact()
                        .lapsingInto(new Apologize())
                        .alarming("next-answer-late", TEAM_LEAD));
        return shop.on(Apologize.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .raisingTo(Severity.HIGH)
                .notifying("we-have-not-answered-yet", CUSTOMER)
                .build();
    }

    private static void everyChannel(Telling it) {
        ShopFloor shop = ShopFloor.running(shop(), "2018-09-10T09:00");
        it.happens(shop.now(), "A question comes in on every channel there is. No agent is there.");
        long opened = Stream.of(Channel.values())
                .filter(channel -> shop.receive(MAIL_SERVER, question(channel, "o-04-" + channel, Cast.lin()))
                        instanceof Receipt.Opened)
                .count();
        it.check("cases", opened, (long) Channel.values().length);
        it.check(
                "of which an answer is due today",
                shop.as(Cast.MEI).count(all -> all.dueBefore(Hours.of("2018-09-10T13:01"))),
                opened);
    }

    private static Contact question(Channel channel, String order, Party from) {
        return Contact.inbound(channel, from).about(OrderRef.of(order)).saying("Where is it?");
    }

    private static CaseId theMail(Telling it, ShopFloor shop) {
        for (int caller = 1; caller <= AHEAD; caller++) {
            Party one = Party.verified("caller-" + caller, Relation.CUSTOMER);
            shop.receive(MAIL_SERVER, question(Channel.PHONE, "o-ahead-" + caller, one));
        }
        shop.until("2018-09-10T09:00");
        it.happens(shop.now(), AHEAD + " people, for 300, wait on the telephone. Lin gives up and writes an e-mail.");
        CaseId id =
                shop.receive(MAIL_SERVER, question(EMAIL, "o-0409", Cast.lin())).caseId();
        it.check("cases before hers", shop.as(Cast.MEI).count(all -> all) - 1, (long) AHEAD);
        it.check("her first answer is due", shop.due(id, FIRST_ANSWER), Hours.of("2018-09-10T13:00"));
        return id;
    }

    private static void sixHours(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-10T11:00:01");
        it.happens(shop.now(), "Two hours: nobody has read it. Lin, at least, hears that.");
        it.holds("she is told", shop.told().contains("we-have-not-answered-yet to lin"));
        shop.until("2018-09-10T15:00");
        it.happens(shop.now(), "Six hours. It was four when the first answer was late.");
        it.check("the first answer", shop.verdicts(id, FIRST_ANSWER).get(0).ending(), Ending.LAPSED);
        it.check("late since", shop.verdicts(id, FIRST_ANSWER).get(0).endedAt(), Hours.of("2018-09-10T13:00"));
        it.check("moved up, by nobody, to", shop.team(id), "team-lead");
        it.check("late cases on Mei's list", shop.as(Cast.MEI).count(CaseQuery::breached), AHEAD + 1L);
        it.done("Mei's answer", shop.write(Cast.MEI, id, EMAIL, Cast.lin(), "It left this morning"));
        it.check(
                "her question waited",
                shop.verdicts(id, NEXT_ANSWER).get(0).elapsed(),
                Optional.of(Duration.ofHours(6)));
    }

    private static void theNextQuestion(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-10T15:30");
        it.happens(shop.now(), "Lin writes: where from? And at four: and when does it arrive?");
        shop.receive(MAIL_SERVER, question(EMAIL, "o-0409", Cast.lin()));
        it.check("the next answer is due", shop.due(id, NEXT_ANSWER), Hours.of("2018-09-10T17:30"));
        shop.until("2018-09-10T16:00");
        shop.receive(MAIL_SERVER, question(EMAIL, "o-0409", Cast.lin()));
        it.check("after the second question it is due", shop.due(id, NEXT_ANSWER), Hours.of("2018-09-10T17:30"));
        shop.until("2018-09-10T17:00");
        it.done("Ann's answer to both", shop.write(Cast.ANN, id, EMAIL, Cast.lin(), "From Suzhou; tomorrow at noon"));
        it.check(
                "how the answers came",
                shop.verdicts(id, NEXT_ANSWER).stream()
                        .map(one -> one.ending().name())
                        .collect(joining(", ")),
                "LAPSED, MET");
    }
}
