package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Charge.Debit;
import io.redress.id.ActorId;
import io.redress.money.Money;
import io.redress.permission.Account;
import io.redress.permission.Account.Kind;
import io.redress.permission.Balance;
import io.redress.permission.Booking;
import io.redress.permission.Limit;
import io.redress.permission.Limit.Credit;
import io.redress.permission.Period;
import io.redress.permission.Refusal;
import io.redress.workflow.Sanction.Given;
import io.redress.workflow.Sanction.Unknown;
import io.redress.workflow.Sanction.Withheld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes amounts from limits and gives them back, as far as balances are known. A booking carries the condition it was
 * reckoned on, so that it holds even if others book at the same moment.
 *
 * @param file whose case it is
 * @param spender who decides: the person, or the one stood in for
 * @param now when
 * @param balances what stands on the accounts
 */
record Purse(CaseFile file, ActorId spender, Instant now, Map<Account, Balance> balances) {

    /** The same once something was booked. */
    Purse after(List<Booking> bookings) {
        Map<Account, Balance> changed = new HashMap<>(balances);
        bookings.forEach(booking -> changed.computeIfPresent(
                booking.account(),
                (account, balance) -> new Balance(balance.minorUnits() + booking.change(), booking.after())));
        return new Purse(file, spender, now, changed);
    }

    /** Takes an amount from all of some limits, or from none. */
    Sanction take(List<Limit> limits, Money amount) {
        List<Debit> debits = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        Set<Account> missing = new HashSet<>();
        for (Limit limit : limits) {
            Sanction one = take(limit, amount);
            if (one instanceof Withheld) {
                return one;
            }
            if (one instanceof Unknown unknown) {
                missing.addAll(unknown.accounts());
            } else if (one instanceof Given given) {
                debits.addAll(given.debits());
                bookings.addAll(given.bookings());
            }
        }
        return missing.isEmpty() ? new Given(Optional.of(amount), debits, bookings) : Unknown.accounts(missing);
    }

    private Sanction take(Limit limit, Money amount) {
        if (limit.scope() == Limit.Scope.ACTION) {
            return amount.isAtMost(limit.most()) ? Given.FREE : over(limit, limit.most());
        }
        Optional<String> subject = subject(limit, file, spender);
        if (subject.isEmpty()) {
            return over(limit, Money.zero(amount.currency()));
        }
        Account account = limit.account(subject.get(), now);
        return limit.period() instanceof Period.Rolling rolling
                ? takeRolling(limit, rolling, account, amount)
                : takePlain(limit, account, amount);
    }

    /** Whose account of a limit it is; empty where the case does not say. */
    static Optional<String> subject(Limit limit, CaseFile file, ActorId spender) {
        return switch (limit.scope()) {
            case ACTION, TENANT -> Optional.of("");
            case CASE -> Optional.of(file.id().value());
            case ACTOR -> Optional.of(spender.value());
            case CUSTOMER -> file.customer().map(ActorId::value);
        };
    }

    private Sanction takePlain(Limit limit, Account account, Money amount) {
        Balance balance = balances.get(account);
        if (balance == null) {
            return Unknown.accounts(Set.of(account));
        }
        long left = limit.most().minorUnits() - balance.minorUnits();
        if (amount.minorUnits() > left) {
            return over(limit, new Money(amount.currency(), Math.max(0, left)));
        }
        Booking booking = new Booking(
                account,
                "",
                "",
                amount.minorUnits(),
                limit.most().minorUnits(),
                limit.period().forgottenAfter(now));
        return given(new Debit(limit.name(), account.name(), Optional.empty(), amount), booking);
    }

    /**
     * The total is marked with the slice up to which it was reckoned. Whoever comes in a later slice takes out what has
     * left since and moves the mark; everybody else only adds. Slices before the mark never change any more.
     */
    private Sanction takeRolling(Limit limit, Period.Rolling period, Account total, Money amount) {
        Balance balance = balances.get(total);
        if (balance == null) {
            return Unknown.accounts(Set.of(total));
        }
        long present = period.sliceAt(now);
        long marked = balance.mark().isEmpty() ? present : Long.parseLong(balance.mark());
        long slice = Math.max(present, marked);
        long gone = 0;
        Set<Account> missing = new HashSet<>();
        if (period.oldest(slice) > marked) {
            gone = balance.minorUnits();
        } else {
            for (long old = period.oldest(marked); old < period.oldest(slice); old++) {
                Account leaving = total.slice(old);
                Balance left = balances.get(leaving);
                if (left == null) {
                    missing.add(leaving);
                } else {
                    gone += left.minorUnits();
                }
            }
        }
        if (!missing.isEmpty()) {
            return Unknown.accounts(missing);
        }
        long room = limit.most().minorUnits() - (balance.minorUnits() - gone);
        if (amount.minorUnits() > room) {
            return over(limit, new Money(amount.currency(), Math.max(0, room)));
        }
        Optional<Instant> until = period.forgottenAfter(now);
        Booking all = new Booking(
                total,
                balance.mark().isEmpty() ? slice + "" : balance.mark(),
                slice + "",
                amount.minorUnits() - gone,
                limit.most().minorUnits(),
                until);
        Booking part = new Booking(total.slice(slice), "", "", amount.minorUnits(), Money.MAX_MINOR_UNITS, until);
        return new Given(
                Optional.of(amount),
                List.of(new Debit(limit.name(), total.name(), Optional.of(slice), amount)),
                List.of(all, part));
    }

    private static Given given(Debit debit, Booking booking) {
        return new Given(Optional.of(debit.amount()), List.of(debit), List.of(booking));
    }

    private Withheld over(Limit limit, Money left) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("limit", limit.words());
        known.put("left", left.toString());
        if (limit.period() instanceof Period.Dates dates) {
            known.put("until", dates.endAfter(now).toString());
        }
        String name = limit.name().isEmpty() ? "" : " of limit " + limit.name();
        return new Withheld(new Objection(
                Refusal.BEYOND_LIMIT,
                "an authority beyond " + limit.words() + name + ", of which " + left + " is left",
                known));
    }

    /** Gives back what was taken, as the limit says; nothing where nothing of it counts any more. */
    Sanction release(Limit limit, Debit debit, Instant takenAt) {
        if (limit.credit() == Credit.NOTHING) {
            return Given.FREE;
        }
        if (limit.period() instanceof Period.Rolling rolling) {
            return releaseRolling(debit, rolling);
        }
        boolean isOver = limit.period() instanceof Period.Dates dates
                && !dates.nameAt(takenAt).equals(dates.nameAt(now));
        if (limit.credit() == Credit.PRESENT_PERIOD && limit.period() instanceof Period.Dates dates) {
            // What earlier periods were credited may have used up what this one took itself.
            String before = debit.account();
            String name =
                    before.substring(0, before.length() - dates.nameAt(takenAt).length()) + dates.nameAt(now);
            return withBalance(new Account(Kind.TOTAL, name), balance -> {
                long most = Math.min(debit.amount().minorUnits(), balance.minorUnits());
                return most == 0
                        ? Given.FREE
                        : back(limit, debit, name, new Money(debit.amount().currency(), most), now);
            });
        }
        if (!isOver) {
            return back(limit, debit, debit.account(), debit.amount(), now);
        }
        boolean isForgotten = limit.period()
                .forgottenAfter(takenAt)
                .filter(end -> !now.isBefore(end))
                .isPresent();
        return isForgotten ? Given.FREE : back(limit, debit, debit.account(), debit.amount(), takenAt);
    }

    private Sanction withBalance(Account account, Function<Balance, Sanction> use) {
        Balance balance = balances.get(account);
        return balance == null ? Unknown.accounts(Set.of(account)) : use.apply(balance);
    }

    private static Supplier<IllegalStateException> sliceless(Debit debit) {
        return () -> new IllegalStateException("a debit of a rolling limit names its slice: " + debit);
    }

    private Given back(Limit limit, Debit debit, String name, Money amount, Instant at) {
        Booking booking = new Booking(
                new Account(Kind.TOTAL, name),
                "",
                "",
                -amount.minorUnits(),
                Money.MAX_MINOR_UNITS,
                limit.period().forgottenAfter(at));
        return given(new Debit(debit.limit(), name, Optional.empty(), amount), booking);
    }

    private Sanction releaseRolling(Debit debit, Period.Rolling period) {
        long slice = debit.slice().orElseThrow(sliceless(debit));
        return withBalance(new Account(Kind.TOTAL, debit.account()), total -> {
            boolean counts = !total.mark().isEmpty() && slice >= period.oldest(Long.parseLong(total.mark()));
            if (!counts) {
                return Given.FREE;
            }
            long back = -debit.amount().minorUnits();
            Optional<Instant> until = period.forgottenAfter(now);
            return new Given(
                    Optional.of(debit.amount()),
                    List.of(debit),
                    List.of(
                            new Booking(
                                    new Account(Kind.TOTAL, debit.account()),
                                    total.mark(),
                                    total.mark(),
                                    back,
                                    Money.MAX_MINOR_UNITS,
                                    until),
                            new Booking(
                                    new Account(Kind.TOTAL, debit.account()).slice(slice),
                                    "",
                                    "",
                                    back,
                                    Money.MAX_MINOR_UNITS,
                                    until)));
        });
    }
}
