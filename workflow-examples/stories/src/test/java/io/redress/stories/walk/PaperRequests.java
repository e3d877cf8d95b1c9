package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.money.Money;
import io.redress.party.Affiliation;
import io.redress.stories.shop.StaffAction.ArrangeHelp;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.walk.PaperJudge.Ruling;
import io.redress.stories.walk.PaperJudge.Second;
import io.redress.workflow.HandOver;
import io.redress.workflow.RequestAction;
import io.redress.workflow.RequestAction.Amend;
import io.redress.workflow.RequestAction.Deny;
import io.redress.workflow.RequestAction.Entrust;
import io.redress.workflow.RequestAction.Settle;
import io.redress.workflow.RequestAction.Withdraw;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of offers on paper: done, asked for, agreed to, refused, taken back, or settled because nobody answered. */
final class PaperRequests {
    private PaperRequests() {}

    /** What is said; where something waits afterwards, which request, and for whom. */
    record Reply(String says, Optional<String> waiting, List<String> next) {
        static final Reply DONE = new Reply("done", Optional.empty(), List.of());

        static Reply no(String code) {
            return new Reply("refused " + code, Optional.empty(), List.of());
        }

        static Reply waits(PaperRequest request) {
            List<String> next = List.of(PaperPowers.next(request.consents()));
            return new Reply("waiting", Optional.of(request.id()), next);
        }

        boolean isRefused() {
            return says.startsWith("refused");
        }
    }

    /** Who decides an offer: that person alone, that person and a second one, or others later. */
    record Sanction(Optional<List<PaperAccount>> accounts, List<String> consents) {
        boolean isEnough() {
            return accounts.isPresent();
        }

        boolean isAlone() {
            return isEnough() && consents.isEmpty();
        }
    }

    static boolean isPriced(Action action) {
        return action instanceof Offer || action instanceof MakeOffer || action instanceof ArrangeHelp;
    }

    static Money cost(PaperCase at, Action action) {
        return PaperRemedyRules.proposed(at, action).cost().orElseThrow();
    }

    static Sanction sanction(PaperShop paper, PaperCase at, Action action, Person person, Optional<Second> second) {
        Money cost = cost(at, action);
        BigDecimal amount = cost.amount();
        Optional<List<PaperAccount>> alone = PaperPowers.alone(paper, at, action, person, amount);
        Optional<Person> other = second.filter(one -> one.shop().equals(at.shop))
                .map(Second::person)
                .filter(one -> bar(at, PaperRequest.of("", action, cost, PaperSubject.of(at, action), person.id()), one)
                        .isEmpty())
                .filter(one -> PaperPowers.speaks(one, List.of()));
        if (alone.isPresent() || other.isEmpty()) {
            return new Sanction(alone, List.of());
        }
        List<String> consents = List.of(other.get().id());
        if (PaperPowers.isBig(amount)) {
            return new Sanction(Optional.empty(), consents);
        }
        Optional<List<PaperAccount>> together = PaperPowers.lastWord(paper, at, other.get(), amount);
        return new Sanction(together, together.isPresent() ? consents : List.of());
    }

    /** An offer that is possible: it is made, or asked for. */
    static Reply offer(PaperCase at, Action offer, Person person, Way way, Sanction sanction, Instant now) {
        if (sanction.isEnough()) {
            offered(at, offer, person, way, sanction.accounts().get(), sanction.consents(), now);
            return Reply.DONE;
        }
        PaperRequest request = PaperRequest.of(
                        at.books.nextRequest(), offer, cost(at, offer), PaperSubject.of(at, offer), person.id())
                .agreed(sanction.consents());
        wait(at, request, now);
        return Reply.waits(request);
    }

    private static void offered(
            PaperCase at,
            Action offer,
            Person person,
            Way way,
            List<PaperAccount> accounts,
            List<String> consents,
            Instant now) {
        Set<String> people = new HashSet<>(consents);
        people.add(person.id());
        Money cost = cost(at, offer);
        if (offer instanceof ArrangeHelp) {
            at.books.spend(cost, accounts);
        } else {
            at.books.charge(cost, accounts);
            at.books.tookPart(offer instanceof Offer ? "offer" : "make-offer", people);
        }
        at.remedies.deciders.addAll(people);
        PaperDeeds.carryOut(at, offer, person, way, now);
    }

    private static void wait(PaperCase at, PaperRequest request, Instant now) {
        String next = PaperPowers.next(request.consents());
        at.books.request = Optional.of(request.awaiting(Set.of(next)));
        at.startConsent(now);
        at.mail.write(PaperLetter.of("request-waiting", next));
        changed(at, now);
    }

    private static void changed(PaperCase at, Instant now) {
        at.entries++;
        at.lastChange = now;
    }

    private static void settled(PaperCase at, String ending, Instant now) {
        at.books.settle(ending);
        at.endConsent(now, ending.equals("granted") || ending.equals("denied") ? "MET" : "CANCELLED");
        changed(at, now);
    }

    static Reply answer(PaperShop paper, PaperCase at, RequestAction action, Person person) {
        Optional<PaperRequest> found = at.books.request(action.request().value());
        if (found.isEmpty()) {
            return Reply.no("no-such-request");
        }
        PaperRequest request = found.get();
        Instant now = paper.nowOn(at);
        if (request.silentSince().isPresent() != action instanceof Settle) {
            return Reply.no("lapsed-already");
        }
        if (action instanceof Settle) {
            return bySilence(paper, at, request, now);
        }
        if (action instanceof Withdraw) {
            boolean isTheirs = request.asker().equals(person.id())
                    || request.team().filter(person.roles()::contains).isPresent();
            if (isTheirs) {
                settled(at, "withdrawn", now);
            }
            return isTheirs ? Reply.DONE : Reply.no("not-permitted");
        }
        return action instanceof Entrust entrust
                ? entrust(paper, at, request, entrust, person)
                : judge(paper, at, request, action, person);
    }

    private static Reply entrust(PaperShop paper, PaperCase at, PaperRequest request, Entrust entrust, Person person) {
        Action handing = new HandOver(entrust.team(), Optional.empty(), entrust.reason());
        Ruling ruling = PaperJudge.judge(at, handing, person, Optional.empty());
        if (ruling.way().isPresent()) {
            at.books.request = Optional.of(request.entrusted(entrust.team().name()));
            changed(at, paper.nowOn(at));
            return Reply.DONE;
        }
        return new Reply(ruling.says(), Optional.empty(), List.of());
    }

    /** Approve, deny and amend. What was agreed to by somebody who may not any more does not count. */
    private static Reply judge(PaperShop paper, PaperCase at, PaperRequest asked, RequestAction action, Person person) {
        PaperRequest request = asked.agreed(standing(at, asked));
        Optional<String> bar = bar(at, request, person);
        if (bar.isPresent()) {
            return Reply.no(bar.get());
        }
        if (!PaperPowers.speaks(person, request.consents())) {
            return Reply.no("not-permitted");
        }
        Instant now = paper.nowOn(at);
        if (action instanceof Deny) {
            settled(at, "denied", now);
            at.remedies.deniers.add(person.id());
            tell(at, "request-denied", request);
            return Reply.DONE;
        }
        Ruling possible = possible(at, request);
        if (possible.way().isEmpty()) {
            return new Reply(possible.says(), Optional.empty(), List.of());
        }
        if (action instanceof Amend amend) {
            return request.action() instanceof Offer && isLess(amend.to(), request.amount())
                    ? lower(
                            paper,
                            at,
                            request,
                            amend.to(),
                            person,
                            possible.way().get())
                    : Reply.no("not-less");
        }
        Money cost = cost(at, request.action());
        PaperSubject subject = PaperSubject.of(at, request.action());
        if (!cost.equals(request.amount()) || !subject.equals(request.subject())) {
            return again(at, request.about(cost, subject), now);
        }
        return agree(paper, at, request, person, possible.way().get());
    }

    /** A yes to less of what was asked for; not of something that is claimed only since. */
    private static Reply lower(PaperShop paper, PaperCase at, PaperRequest request, Money to, Person person, Way way) {
        PaperRequest lowered = request.lowered(to);
        PaperSubject subject = PaperSubject.of(at, lowered.action());
        PaperRequest less = lowered.about(to, subject);
        return subject.claim().equals(request.subject().claim())
                ? agree(paper, at, less, person, way)
                : again(at, less, paper.nowOn(at));
    }

    /** Nobody's yes to one amount is a yes to another, nor one to something of the same price. */
    private static Reply again(PaperCase at, PaperRequest request, Instant now) {
        String next = PaperPowers.next(request.consents());
        at.books.request = Optional.of(request.awaiting(Set.of(next)));
        at.mail.write(PaperLetter.of("request-asks-again", next));
        changed(at, now);
        return Reply.waits(request);
    }

    private static boolean isLess(Money less, Money amount) {
        return less.currency().equals(amount.currency())
                && less.amount().signum() > 0
                && less.amount().compareTo(amount.amount()) < 0;
    }

    private static Reply agree(PaperShop paper, PaperCase at, PaperRequest request, Person person, Way way) {
        Instant now = paper.nowOn(at);
        BigDecimal amount = request.amount().amount();
        List<String> consents = new ArrayList<>(request.consents());
        consents.add(person.id());
        if (PaperPowers.isBig(amount) && consents.size() == 1) {
            PaperRequest waiting = request.agreed(consents);
            at.endConsent(now, "MET");
            wait(at, waiting, now);
            return Reply.waits(waiting);
        }
        Optional<List<PaperAccount>> accounts = PaperPowers.lastWord(paper, at, person, amount);
        if (accounts.isEmpty()) {
            return Reply.no("beyond-limit");
        }
        settled(at, "granted", now);
        tell(at, "request-granted", request);
        offered(at, request.action(), request.speaking(), way, accounts.get(), consents, now);
        return Reply.DONE;
    }

    /** A small one is granted, as long as there is money for that. */
    private static Reply bySilence(PaperShop paper, PaperCase at, PaperRequest request, Instant now) {
        Ruling possible = possible(at, request);
        Optional<List<PaperAccount>> accounts = possible.way()
                .flatMap(way -> PaperPowers.bySilence(
                        paper, at, cost(at, request.action()).amount()));
        boolean isGranted = possible.way().isPresent() && accounts.isPresent();
        settled(at, isGranted ? "granted by silence" : "lapsed", now);
        tell(at, isGranted ? "request-granted" : "request-lapsed", request);
        if (isGranted) {
            Way way = possible.way().get();
            offered(at, request.action(), request.speaking(), way, accounts.get(), List.of(), now);
        }
        return Reply.DONE;
    }

    /** Whether the asker could still offer it, if it were only a question of right, stage and what was paid. */
    private static Ruling possible(PaperCase at, PaperRequest request) {
        return PaperJudge.judge(at, request.action(), request.speaking(), Optional.empty());
    }

    private static void tell(PaperCase at, String template, PaperRequest request) {
        at.mail.write(PaperLetter.of(template, request.asker()));
    }

    private static Optional<String> bar(PaperCase at, PaperRequest request, Person person) {
        if (request.asker().equals(person.id())) {
            return Optional.of("own-request");
        }
        if (request.consents().contains(person.id())) {
            return Optional.of("agreed-already");
        }
        if (isSide(at, person)) {
            return Optional.of("takes-sides");
        }
        return PaperJudge.isSeparated(at, request.action(), person) ? Optional.of("separated") : Optional.empty();
    }

    private static boolean isSide(PaperCase at, Person person) {
        return at.parties.relationOf(person.id()).filter(Way::isSide).isPresent();
    }

    private static List<String> standing(PaperCase at, PaperRequest request) {
        return request.consents().stream()
                .filter(id -> !isSide(at, People.named(id).orElseThrow())
                        && !PaperJudge.isSeparated(
                                at, request.action(), People.named(id).orElseThrow()))
                .toList();
    }

    /** Those who can be the next to agree; only who works here is told names. */
    static List<String> named(PaperCase at, Person reader, List<String> roles, Optional<PaperRequest> about) {
        boolean works = reader.affiliation() == Affiliation.IN_HOUSE || reader.affiliation() == Affiliation.VENDOR;
        if (!works || isSide(at, reader)) {
            return List.of();
        }
        return roles.stream()
                .flatMap(role ->
                        People.ALL.stream().filter(person -> person.roles().contains(role)))
                .filter(person -> !isSide(at, person))
                .filter(person ->
                        about.filter(request -> request.involves(person)).isEmpty())
                .map(Person::id)
                .distinct()
                .toList();
    }
}
