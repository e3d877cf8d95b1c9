package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.RemedyEvent;
import io.redress.compensation.OrderFacts;
import io.redress.id.ActorId;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.permission.Account;
import io.redress.permission.Balance;
import io.redress.permission.Booking;
import io.redress.permission.Refusal;
import io.redress.remedy.Against;
import io.redress.remedy.Alternative;
import io.redress.remedy.Award;
import io.redress.remedy.Destination;
import io.redress.remedy.Handling;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Remedy;
import io.redress.remedy.Remedy.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns an alternative into awards: one for each payee and instalment, split to the minor unit. */
final class Awarding {
    private final CaseFile file;
    private final Instant now;
    private final OrderFacts order;
    private final PaidSoFar paid;

    Awarding(CaseFile file, Instant now, OrderFacts order, Map<Account, Balance> balances) {
        this.file = file;
        this.now = now;
        this.order = order;
        paid = new PaidSoFar(order, balances);
    }

    Plan plan(Alternative alternative, Destination destination) {
        Map<ItemId, Money> taken = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        alternative
                .parts()
                .forEach(part -> part.remedy()
                        .givesBack()
                        .forEach(item -> taken.merge(item.item(), item.amount(), Money::plus)));
        Optional<Objection> unknown = PaidSoFar.unknown(order, taken.keySet());
        if (unknown.isPresent()) {
            return new Plan.Barred(unknown.get());
        }
        Set<Account> missing = paid.missing(taken.keySet());
        if (!missing.isEmpty()) {
            return new Plan.Lacking(Set.of(), missing);
        }
        Optional<Objection> objection = new Scrutiny(order, paid, now).objection(alternative);
        if (objection.isPresent()) {
            return new Plan.Barred(objection.get());
        }
        List<Event> events = new ArrayList<>();
        for (Part part : alternative.parts()) {
            Optional<ActorId> payee =
                    file.verified(part.payee()).stream().findFirst().flatMap(party -> party.id());
            if (payee.isEmpty()) {
                return new Plan.Barred(new Objection(
                        Refusal.NO_PAYEE,
                        "a verified party of the case that is its " + part.payee(),
                        Map.of("payee", part.payee().name())));
            }
            shares(part)
                    .forEach(share -> events.add(new RemedyEvent.Awarded(award(
                            file.remedies().awards().size() + events.size() + 1,
                            part,
                            share,
                            payee.get(),
                            destination))));
        }
        List<Booking> bookings = taken.entrySet().stream()
                .filter(sum -> sum.getValue().isPositive())
                .map(sum -> paid.take(order.item(sum.getKey()).orElseThrow(), sum.getValue()))
                .toList();
        return new Plan.Ready(events, bookings, Optional.of(alternative.worth()), List.of(alternative));
    }

    /** What one instalment gives, and how many days from now. */
    private record Share(Remedy remedy, int days) {}

    private Award award(int number, Part part, Share share, ActorId payee, Destination destination) {
        Handling handling = Handling.ready(part.worth(), now.plus(Duration.ofDays(share.days())));
        return new Award(number, share.remedy(), payee, part.funder(), destination, now, Optional.empty(), handling);
    }

    /** Only money comes in instalments. Those in which nothing would be paid are none. */
    private static List<Share> shares(Part part) {
        if (!(part.remedy() instanceof Payment payment)) {
            return List.of(new Share(part.remedy(), 0));
        }
        List<Share> shares = new ArrayList<>();
        List<Payment> parts = split(payment, part.instalments().count());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).amount().isPositive()) {
                shares.add(new Share(parts.get(i), i * part.instalments().daysBetween()));
            }
        }
        return shares;
    }

    private static List<Payment> split(Payment payment, int count) {
        if (!(payment.against() instanceof Against.Items items)) {
            return payment.amount().split(count).stream()
                    .map(amount -> new Payment(amount, payment.against(), payment.finality()))
                    .toList();
        }
        List<List<ItemAmount>> instalments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            instalments.add(new ArrayList<>());
        }
        for (ItemAmount item : items.parts()) {
            List<Money> amounts = item.amount().split(count);
            for (int i = 0; i < count; i++) {
                instalments.get(i).add(new ItemAmount(item.item(), amounts.get(i)));
            }
        }
        return instalments.stream()
                .map(Payment::back)
                .map(back -> new Payment(back.amount(), back.against(), payment.finality()))
                .toList();
    }
}
