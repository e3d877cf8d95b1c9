package io.redress.stories;

import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.stories.shop.CustomerAction.Contest;
import io.redress.stories.shop.Limits;
import io.redress.stories.shop.StaffAction.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A limit holds to the cent, whoever comes at the same moment, and nobody is above it. */
final class S23Limits implements Story {
    private static final int AT_ONCE = 20;

    @Override
    public String title() {
        return "S23 Limits.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "Who may decide how much, a day, a case, a customer? Where limits live in people's heads, the twentieth"
                        + " refund of the day goes out like the first.");
        twentyAtOnce(it);
        oneCustomer(it);
        nobodyIsExempt(it);
        it.rule(
                "Amounts are limited at once, per person and day, and per customer; beyond that somebody else decides. The"
                        + " limit is exact under any load, and an administrator approves his own request no more than"
                        + " anybody.",
                "registers that are debited with the case in one write, on condition that there is room; consent by"
                        + " identity, not by role");
    }

    private static void twentyAtOnce(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            cases.add(callBy(shop, "customer-" + i, "o-23" + i));
        }
        it.happens(
                shop.now(), "Twenty customers. Ann offers each CNY 150, all at the same moment; her day has CNY 2000.");
        List<Outcome> outcomes = together(cases.stream()
                .map(id -> {
                    CommandKey key = shop.key();
                    return (Callable<Outcome>) () -> shop.as(Cast.ANN).act(key, id, offer("150"));
                })
                .toList());
        it.check("done", outcomes.stream().filter(Outcome::isDone).count(), 13L);
        it.check(
                "waiting for a team lead",
                outcomes.stream().filter(Outcome.Waiting.class::isInstance).count(),
                7L);
        it.check("spent of Ann's day", shop.spent(Limits.AGENT_DAY, Cast.ANN), cny("1950"));

        CaseId next = callBy(shop, "customer-20", "o-2320");
        it.waits("CNY 50.01, a cent more than is left", shop.act(Cast.ANN, next, offer("50.01")));
        it.done("taking it back", shop.as(Cast.ANN).withdraw(shop.key(), next, shop.asking(next)));
        it.done("CNY 50.00, which is all that is left", shop.act(Cast.ANN, next, offer("50")));
        it.check("spent of Ann's day", shop.spent(Limits.AGENT_DAY, Cast.ANN), cny("2000"));

        CaseId first = cases.get(firstDone(outcomes));
        it.done(
                "the customer turns one offer down",
                shop.act(
                        Actor.customer(Cast.SHOP, "customer-" + cases.indexOf(first)),
                        first,
                        new Contest(PersonalText.of("That is not enough"))));
        it.check("and its amount is Ann's again", shop.spent(Limits.AGENT_DAY, Cast.ANN), cny("1850"));

        shop.until("2018-09-11T09:00");
        it.happens(shop.now(), "The next day begins with a day's limit.");
        CaseId tomorrow = callBy(shop, "customer-21", "o-2321");
        it.done("CNY 200 by Ann", shop.act(Cast.ANN, tomorrow, offer("200")));
        it.check("spent of that day", shop.spent(Limits.AGENT_DAY, Cast.ANN), cny("200"));
    }

    private static void oneCustomer(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-12T09:00");
        it.happens(shop.now(), "One customer, with six orders in a month: agents may give CNY 1000 in all.");
        for (int i = 1; i <= 5; i++) {
            CaseId id = shop.call(Cast.ANN, "o-239" + i, "And again something is missing");
            it.done("CNY 200 on order " + i, shop.act(Cast.ANN, id, offer("200")));
        }
        CaseId sixth = shop.call(Cast.ANN, "o-2396", "And again");
        it.waits("the sixth, though Ann's day has room", shop.act(Cast.ANN, sixth, offer("1")));
    }

    private static void nobodyIsExempt(Telling it) {
        Actor admin = Actor.inHouse(Cast.SHOP, "admin", AGENT, TEAM_LEAD, FINANCE);
        ShopFloor shop = ShopFloor.selling(cny("9000"), "2018-09-10T09:00");
        shop.roster().comes(admin);
        CaseId id = shop.call(Cast.ANN, "o-2399", "All of it is broken");
        it.happens(shop.now(), "An administrator with every role offers CNY 6000.");
        Outcome.Waiting waiting = it.waits("the offer", shop.act(admin, id, offer("6000")));
        it.refused(
                "approval by the administrator",
                shop.as(admin).approve(shop.key(), id, waiting.request()),
                Refusal.OWN_REQUEST);
        Actor elsewhere = Actor.vendor(Cast.SHOP, "admin", TEAM_LEAD, FINANCE);
        it.refused(
                "approval under another hat",
                shop.as(elsewhere).approve(shop.key(), id, waiting.request()),
                Refusal.OWN_REQUEST);
        it.waits("Mei's yes, which is one of two", shop.as(Cast.MEI).approve(shop.key(), id, waiting.request()));
        it.done("Qian's yes", shop.as(Cast.QIAN).approve(shop.key(), id, waiting.request()));
    }

    private static CaseId callBy(ShopFloor shop, String customer, String order) {
        return shop.receive(
                        Cast.ANN,
                        Contact.inbound(Channel.PHONE, Party.verified(customer, Relation.CUSTOMER))
                                .about(OrderRef.of(order))
                                .saying("One item is missing"))
                .caseId();
    }

    private static int firstDone(List<Outcome> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isDone()) {
                return i;
            }
        }
        throw new BrokenStoryException("none of " + outcomes.size() + " was done");
    }

    private static List<Outcome> together(List<Callable<Outcome>> commands) {
        ExecutorService threads = Executors.newFixedThreadPool(commands.size());
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : threads.invokeAll(commands)) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokenStoryException("stopped: " + stopped);
        } catch (ExecutionException failed) {
            throw new BrokenStoryException("one of them failed: " + failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Offer offer(String yuan) {
        return new Offer(cny(yuan), "what is missing");
    }

    private static Money cny(String yuan) {
        return Money.of("CNY", yuan);
    }
}
