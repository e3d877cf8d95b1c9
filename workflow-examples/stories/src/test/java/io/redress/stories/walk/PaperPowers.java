package io.redress.stories.walk;

import static io.redress.stories.walk.People.AGENT;
import static io.redress.stories.walk.People.FINANCE;
import static io.redress.stories.walk.People.LEAD;

import io.redress.casefile.Action;
import io.redress.stories.shop.StaffAction.ArrangeHelp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much who may offer alone on paper, and whose consent is enough beyond that. */
final class PaperPowers {
    private static final BigDecimal AGENT_AT_ONCE = new BigDecimal(200);
    private static final BigDecimal HELP_AT_ONCE = new BigDecimal(1000);
    private static final BigDecimal LEAD_AT_ONCE = new BigDecimal(5000);
    private static final BigDecimal SILENCE_AT_ONCE = new BigDecimal(500);

    private PaperPowers() {}

    /** The accounts from which somebody may take an amount alone; nothing when that is not for them to decide. */
    static Optional<List<PaperAccount>> alone(
            PaperShop paper, PaperCase at, Action action, Person person, BigDecimal amount) {
        return asAgent(paper, at, action, person)
                .filter(unused -> amount.compareTo(atOnce(action)) <= 0)
                .filter(accounts -> paper.purse.haveRoom(at.shop, accounts, amount))
                .or(() -> asLead(paper, at, person, amount));
    }

    private static BigDecimal atOnce(Action action) {
        return action instanceof ArrangeHelp ? HELP_AT_ONCE : AGENT_AT_ONCE;
    }

    /** An agent may give nothing to somebody who is not known. */
    private static Optional<List<PaperAccount>> asAgent(PaperShop paper, PaperCase at, Action action, Person person) {
        Instant now = paper.nowOn(at);
        if (action instanceof ArrangeHelp) {
            return Optional.of(List.of(PaperAccount.agentDay(person, now)))
                    .filter(unused -> person.roles().contains(AGENT));
        }
        return Optional.of(person)
                .filter(agent -> agent.roles().contains(AGENT))
                .flatMap(agent -> at.parties.customers().stream().findFirst())
                .map(customer ->
                        List.of(PaperAccount.agentDay(person, now), PaperAccount.customerMonth(customer, now)));
    }

    private static Optional<List<PaperAccount>> asLead(
            PaperShop paper, PaperCase at, Person person, BigDecimal amount) {
        return Optional.of(List.of(PaperAccount.leadDay(person, paper.nowOn(at))))
                .filter(unused -> person.roles().contains(LEAD) && !isBig(amount))
                .filter(accounts -> paper.purse.haveRoom(at.shop, accounts, amount));
    }

    /** Beyond a team lead: finance has to agree as well. */
    static boolean isBig(BigDecimal amount) {
        return amount.compareTo(LEAD_AT_ONCE) > 0;
    }

    /** Who is asked next: a team lead, unless one has agreed who is not of finance; then finance. */
    static String next(List<String> consents) {
        boolean leadHasSpoken = consents.stream()
                .map(id -> People.named(id).orElseThrow())
                .anyMatch(person -> !person.roles().contains(FINANCE));
        return leadHasSpoken ? FINANCE : LEAD;
    }

    /** Whether somebody can be the next to agree: whoever is asked, and finance in any place. */
    static boolean speaks(Person person, List<String> consents) {
        return person.roles().contains(FINANCE) || person.roles().contains(next(consents));
    }

    /** The accounts that an amount is taken from when somebody's is the last consent; nothing when they have no room. */
    static Optional<List<PaperAccount>> lastWord(PaperShop paper, PaperCase at, Person person, BigDecimal amount) {
        if (isBig(amount)) {
            return Optional.of(List.of()); // one of the two is of finance
        }
        return asLead(paper, at, person, amount)
                .or(() -> person.roles().contains(FINANCE) ? Optional.of(List.of()) : Optional.empty());
    }

    static Optional<List<PaperAccount>> bySilence(PaperShop paper, PaperCase at, BigDecimal amount) {
        return Optional.of(List.of(PaperAccount.silence(paper.nowOn(at))))
                .filter(unused -> amount.compareTo(SILENCE_AT_ONCE) <= 0)
                .filter(accounts -> paper.purse.haveRoom(at.shop, accounts, amount));
    }

    /** The limits because of which somebody may not offer alone what they otherwise may. */
    static List<String> usedUp(PaperShop paper, PaperCase at, Action action, Person person, BigDecimal amount) {
        Stream<PaperAccount> agents = amount.compareTo(atOnce(action)) <= 0
                ? asAgent(paper, at, action, person).stream().flatMap(List::stream)
                : Stream.of();
        Stream<PaperAccount> leads = person.roles().contains(LEAD) && !isBig(amount)
                ? Stream.of(PaperAccount.leadDay(person, paper.nowOn(at)))
                : Stream.of();
        return Stream.concat(agents, leads)
                .filter(account -> !paper.purse.hasRoom(at.shop, account, amount))
                .map(PaperAccount::limit)
                .toList();
    }
}
