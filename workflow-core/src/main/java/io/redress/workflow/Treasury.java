package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.id.ActorId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.permission.Account;
import io.redress.permission.Level;
import io.redress.permission.Limit;
import io.redress.permission.Powers;
import io.redress.permission.Refusal;
import io.redress.permission.Relations;
import io.redress.workflow.Sanction.Asks;
import io.redress.workflow.Sanction.Given;
import io.redress.workflow.Sanction.Unknown;
import io.redress.workflow.Sanction.Withheld;
import io.redress.workflow.Spending.Conversion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how much somebody may decide on one action of one case, and what that takes from limits. */
final class Treasury {
    private final Powers powers;
    private final CaseFile file;
    private final Instant now;
    private final Facts facts;

    Treasury(Powers powers, CaseFile file, Instant now, Facts facts) {
        this.powers = powers;
        this.file = file;
        this.now = now;
        this.facts = facts;
    }

    /** What an action costs, and the same in the currency of the limits. */
    record Cost(Optional<Money> amount, Optional<Money> counted) {
        static final Cost NOTHING = new Cost(Optional.empty(), Optional.empty());
    }

    /** What an action costs; or why that cannot be said, or not yet. */
    record Pricing(Cost cost, Optional<Sanction> obstacle) {
        static Pricing of(Sanction obstacle) {
            return new Pricing(Cost.NOTHING, Optional.of(obstacle));
        }

        boolean isConverted() {
            return !cost.amount().equals(cost.counted());
        }
    }

    <A extends Action> Pricing price(Transition<A> transition, Situation<A> situation, Plan.Ready plan) {
        if (transition.spending().isEmpty()) {
            return new Pricing(Cost.NOTHING, Optional.empty());
        }
        Spending<A> spending = transition.spending().get();
        Money amount = spending.cost()
                .map(cost -> cost.apply(situation))
                .or(plan::cost)
                .orElseThrow();
        if (amount.isNegative()) {
            return Pricing.of(new Withheld(new Objection(
                    Refusal.NEGATIVE_AMOUNT, "an amount of zero or more", Map.of("amount", amount.toString()))));
        }
        Currency currency = powers.currency().orElse(amount.currency());
        if (amount.currency().equals(currency)) {
            return within(amount, amount);
        }
        if (spending.conversion() == Conversion.NONE) {
            return Pricing.of(foreign(amount, currency));
        }
        if (!facts.known().containsKey(ExchangeRate.class)) {
            return Pricing.of(new Unknown(Set.of(ExchangeRate.class), Set.of()));
        }
        ExchangeRate rate = facts.get(ExchangeRate.class);
        return rate.from().equals(amount.currency()) && rate.to().equals(currency)
                ? within(amount, rate.of(amount))
                : Pricing.of(foreign(amount, currency));
    }

    private static Withheld foreign(Money amount, Currency currency) {
        return new Withheld(new Objection(
                Refusal.FOREIGN_CURRENCY,
                "an amount in " + currency + ", or a rate to it from " + amount.currency(),
                Map.of("amount", amount.toString(), "currency", currency.toString())));
    }

    private Pricing within(Money amount, Money counted) {
        if (powers.ceiling().filter(most -> !counted.isAtMost(most)).isPresent()) {
            String most = powers.ceiling().get().toString();
            return Pricing.of(new Withheld(
                    new Objection(Refusal.BEYOND_CEILING, "an amount of at most " + most, Map.of("most", most))));
        }
        return new Pricing(new Cost(Optional.of(amount), Optional.of(counted)), Optional.empty());
    }

    /** What somebody may do alone. The order in which levels were named does not matter. */
    Sanction alone(Cost cost, Actor actor) {
        if (powers.isUnlimited()) {
            return with(List.of(), cost, actor.id());
        }
        List<Level> mine = powers.own().stream()
                .filter(level -> level.includes(actor, Relations.of(file, actor)))
                .toList();
        Sanction sanction = best(mine, cost, actor.id());
        boolean canAsk = sanction instanceof Withheld withheld
                && withheld.objection().code().equals(Refusal.BEYOND_LIMIT)
                && !powers.chain().isEmpty();
        return canAsk ? asking(cost, actor.id()) : sanction;
    }

    /** Nobody is asked for what no budget has room for. */
    private Sanction asking(Cost cost, ActorId asker) {
        Sanction budgets = with(List.of(), cost, asker);
        return budgets instanceof Given ? new Asks() : budgets;
    }

    /**
     * What one of some levels allows: the first, in an order that does not depend on the definition's, nor on which balances
     * are known already.
     */
    Sanction best(List<Level> levels, Cost cost, ActorId spender) {
        Optional<Sanction> withheld = Optional.empty();
        Set<Account> missing = new LinkedHashSet<>();
        for (Level level : levels.stream()
                .distinct()
                .sorted(Comparator.comparing(Treasury::unordered))
                .toList()) {
            Sanction sanction = with(level.limits(), cost, spender);
            if (sanction instanceof Given && missing.isEmpty()) {
                return sanction;
            }
            if (sanction instanceof Unknown unknown) {
                missing.addAll(unknown.accounts());
            } else if (!(sanction instanceof Given)) {
                withheld = withheld.or(() -> Optional.of(sanction));
            }
        }
        if (!missing.isEmpty()) {
            return Unknown.accounts(missing);
        }
        return withheld.orElseGet(() -> new Withheld(Objection.of(
                Refusal.BEYOND_LIMIT,
                "an authority over " + cost.amount().map(Money::toString).orElse("this"))));
    }

    /** The same for levels that say the same, and for no others: limits of one wording can have several names. */
    private static String unordered(Level level) {
        return level.who()
                + level.limits().stream()
                        .map(Limit::toString)
                        .distinct()
                        .sorted()
                        .toList()
                        .toString();
    }

    /** What some limits allow, and every budget with them. */
    Sanction with(List<Limit> limits, Cost cost, ActorId spender) {
        if (cost.counted().filter(Predicate.not(Money::isZero)).isEmpty()) {
            return new Given(cost.amount(), List.of(), List.of());
        }
        Purse purse = new Purse(file, spender, now, facts.balances());
        Money counted = cost.counted().get();
        List<Limit> once = once(limits, powers.budgets());
        Sanction own = purse.take(once, counted);
        Sanction all = purse.take(
                once(powers.budgets(), List.of()).stream()
                        .filter(budget ->
                                once.stream().noneMatch(limit -> limit.name().equals(budget.name())))
                        .toList(),
                counted);
        if (own instanceof Withheld) {
            return own;
        }
        if (all instanceof Withheld used) {
            Objection objection = used.objection();
            return new Withheld(new Objection(Refusal.BUDGET_USED_UP, objection.missing(), objection.known()));
        }
        if (own instanceof Given mine && all instanceof Given budgets) {
            return new Given(
                    cost.amount(),
                    joined(mine.debits(), budgets.debits()),
                    joined(mine.bookings(), budgets.bookings()));
        }
        return Unknown.accounts(Stream.of(own, all)
                .filter(Unknown.class::isInstance)
                .flatMap(unknown -> ((Unknown) unknown).accounts().stream())
                .collect(Collectors.toSet()));
    }

    /** Each account once, by the tightest limit that names it; those that count nothing up all stay. */
    private static List<Limit> once(List<Limit> limits, List<Limit> budgets) {
        Map<String, Limit> named = new LinkedHashMap<>();
        Stream.concat(limits.stream(), budgets.stream().filter(budget -> names(limits, budget)))
                .filter(limit -> !limit.name().isEmpty())
                .forEach(limit -> named.merge(limit.name(), limit, Treasury::tighter));
        return Stream.concat(
                        limits.stream().filter(limit -> limit.name().isEmpty()).distinct(), named.values().stream())
                .toList();
    }

    private static boolean names(List<Limit> limits, Limit budget) {
        return limits.stream().anyMatch(limit -> limit.name().equals(budget.name()));
    }

    private static Limit tighter(Limit one, Limit other) {
        return one.most().isAtMost(other.most()) ? one : other;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}
