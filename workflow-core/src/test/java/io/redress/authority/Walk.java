package io.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.authority.Paper.Ask;
import io.redress.authority.Paper.Dossier;
import io.redress.authority.Paper.Kind;
import io.redress.authority.PaperPeople.Person;
import io.redress.authority.PaperPeople.Proxy;
import io.redress.authority.PaperPeople.Term;
import io.redress.authority.PaperPeople.Time;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Request;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Departure;
import io.redress.desk.Desk;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Delegation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Validity;
import io.redress.permission.Refusal;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.testkit.Invariants;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A desk and its paper twin, which walk the same steps: what the desk does is what the paper said, each time. */
final class Walk {
    private static final Workflow HOUSE = House.workflow();
    private static final TenantId TENANT = TenantId.of("t1");
    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
    private static final Actor PAT = Actor.inHouse(TENANT, "pat", House.PERSONNEL);
    private static final List<Integer> AMOUNTS =
            List.of(20, 50, 60, 80, 90, 100, 101, 120, 150, 160, 200, 399, 400, 401, 600, 1_000, 1_001);
    private static final List<Duration> TIMES = List.of(
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(11),
            Duration.ofHours(23),
            Duration.ofHours(31),
            Duration.ofHours(72));

    private final SettableClock clock = new SettableClock(START);
    private final Paper paper = new Paper();
    private final Staff staff = new Staff(PAT);
    private final CaseStore store;
    private final ComplaintDesk desk;
    private final Invariants invariants;
    private final Set<String> seen = new TreeSet<>();
    private int commands;

    Walk(CaseStore store) {
        this.store = store;
        int[] numbers = {0};
        desk = ComplaintDesk.running(HOUSE)
                .storing(store)
                .staffedBy(staff)
                .notifying(new RecordingNotifier())
                .numberedBy(() -> "case-" + ++numbers[0])
                .timedBy(clock)
                .open();
        invariants = Invariants.of(store, HOUSE).timedBy(clock);
        paper.people.all().forEach(person -> staff.comes(badge(person)));
        for (int i = 0; i < 3; i++) {
            open(i);
        }
    }

    /** What was seen on the way, in words. */
    Set<String> seen() {
        return seen;
    }

    void take(List<Step> steps) {
        for (Step step : steps) {
            clock.advance(Duration.ofSeconds(61));
            try {
                take(step);
            } catch (RuntimeException failed) {
                throw new AssertionError(
                        step + " at " + now() + ", where " + paper.limits.totals() + " stands", failed);
            }
            compare(step);
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private void take(Step step) {
        Person person = one(paper.people.all(), step.who());
        int amount = one(AMOUNTS, step.amount());
        switch (step.move()) {
            case OPEN -> open(step.other());
            case REFUND -> act(step, Kind.REFUND, amount, Optional.empty());
            case REFUND_WITH_SECOND ->
                act(step, Kind.REFUND, amount, Optional.of(one(paper.people.all(), step.other())));
            case GIFT -> act(step, Kind.GIFT, amount, Optional.empty());
            case REPLACE -> act(step, Kind.REPLACE, amount, Optional.empty());
            case TAKE_BACK -> act(step, Kind.TAKE_BACK, 0, Optional.empty());
            case PAY -> act(step, Kind.PAY, 0, Optional.empty());
            case HIDE -> act(step, Kind.HIDE, 0, Optional.empty());
            case FINISH -> act(step, Kind.FINISH, 0, Optional.empty());
            case APPROVE -> {
                if (nothingWaits()) {
                    act(step, Kind.REFUND, amount, Optional.empty());
                } else {
                    answer(step, "approve", amount);
                }
            }
            case DENY -> answer(step, "deny", amount);
            case AMEND -> answer(step, "amend", amount);
            case WITHDRAW -> withdraw(step);
            case LEAVE -> leave(one(anybodyOrAskers(step.what()), step.who()), step.other());
            case COME_BACK ->
                paper.people.all().stream().filter(one -> one.gone).findFirst().ifPresent(this::comeBack);
            case CHANGE_ROLES -> changeRoles(person, step);
            case BE_AWAY -> {
                Time time = time(step.amount());
                person.away.add(time);
                staff.isAway(badge(person).id(), validity(time));
            }
            case STAND_IN -> standIn(person, step);
            case LET_TIME_PASS -> letTimePass(one(TIMES, step.amount()));
            case SLEEP -> {
                if (now().isBefore(START.plus(Duration.ofDays(24)))) {
                    clock.advance(one(TIMES, step.amount()));
                }
            }
            case RUN_DUE -> runDue();
        }
    }

    private static <T> T one(List<T> all, int number) {
        return all.get(number % all.size());
    }

    // Cases

    private void open(int number) {
        List<Optional<String>> customers = List.of(
                Optional.of("carl"), Optional.of("cora"), Optional.of("carl"), Optional.of("ann"), Optional.empty());
        Optional<String> customer = one(customers, number);
        Party party = customer.map(id -> Party.verified(id, Relation.CUSTOMER))
                .orElseGet(() -> Party.claimed(Relation.CUSTOMER));
        CaseId id = desk.as(Actor.inHouse(TENANT, "taker", House.AGENT))
                .receive(key(), Contact.inbound(Channel.PHONE, party).about(OrderRef.of("order-" + commands)))
                .caseId();
        paper.opened(id.value(), customer);
    }

    private CommandKey key() {
        return CommandKey.of("command-" + ++commands);
    }

    private void act(Step step, Kind kind, int amount, Optional<Person> second) {
        Person person = one(paper.people.all(), step.who());
        Dossier on = dossier(step.what());
        String said = paper.act(on, kind, person.id, amount, second.map(one -> one.id), now());
        Action action = switch (kind) {
            case REFUND -> new House.Refund(House.cny(amount));
            case GIFT -> new House.Gift(House.cny(amount));
            case REPLACE -> new House.Replace(House.cny(amount));
            case TAKE_BACK -> new House.TakeBack();
            case PAY -> new House.Pay();
            case HIDE -> new House.Hide();
            case FINISH -> new House.Finish();
        };
        Desk own = desk.as(badge(person));
        CaseId id = CaseId.of(on.id);
        Outcome outcome =
                second.map(one -> own.act(key(), id, action, badge(one))).orElseGet(() -> own.act(key(), id, action));
        is(outcome, said, step, kind.name().toLowerCase(Locale.ROOT));
        if (said.equals(Paper.WAITING)) {
            Ask last = on.asks.get(on.asks.size() - 1);
            waits(outcome, last, step);
        }
    }

    private static void waits(Outcome outcome, Ask ask, Step step) {
        Outcome.Waiting waiting = (Outcome.Waiting) outcome;
        assertThat(waiting.request()).as("%s", step).isEqualTo(RequestId.of(ask.id));
        assertThat(waiting.due()).as("%s", step).contains(ask.wakes);
    }

    private void is(Outcome outcome, String said, Step step, String what) {
        String became = outcome.fold(done -> Paper.DONE, waiting -> Paper.WAITING, Refusal::code);
        assertThat(became).as("%s at %s, which gave %s", step, now(), outcome).isEqualTo(said);
        seen.add(what + ": " + became);
    }

    /** Mostly one that is open. */
    private Dossier dossier(int number) {
        List<Dossier> open = paper.dossiers.values().stream()
                .filter(on -> !on.closed || number % 10 == 0)
                .toList();
        return open.isEmpty() ? one(List.copyOf(paper.dossiers.values()), number) : one(open, number);
    }

    // Requests

    private record Waits(Dossier on, String id) {}

    private boolean nothingWaits() {
        return paper.dossiers.values().stream().allMatch(on -> on.asks.isEmpty());
    }

    private List<Person> anybodyOrAskers(int number) {
        return nothingWaits() || number % 2 == 0
                ? paper.people.all()
                : paper.dossiers.values().stream()
                        .flatMap(on -> on.asks.stream())
                        .map(ask -> paper.people.of(ask.asker))
                        .toList();
    }

    private Waits request(int number) {
        List<Waits> all = new ArrayList<>();
        for (Dossier on : paper.dossiers.values()) {
            on.asks.forEach(ask -> all.add(new Waits(on, ask.id)));
        }
        return all.isEmpty() || number % 20 == 0 ? new Waits(dossier(number), "r99") : one(all, number);
    }

    private void answer(Step step, String how, int amount) {
        Person person = one(paper.people.all(), step.who());
        Waits waits = request(step.what());
        String said = paper.answer(waits.on(), waits.id(), how, person.id, amount, now());
        // What a badge says counts for nothing where the directory does not say so too.
        Actor speaker = step.other() % 4 == 0 ? forged(badge(person)) : badge(person);
        RequestId request = RequestId.of(waits.id());
        CaseId id = CaseId.of(waits.on().id);
        Outcome outcome = switch (how) {
            case "approve" -> desk.as(speaker).approve(key(), id, request);
            case "deny" -> desk.as(speaker).deny(key(), id, request, "no");
            default -> desk.as(speaker).amend(key(), id, request, House.cny(amount));
        };
        is(outcome, said, step, how);
        if (said.equals(Paper.WAITING)) {
            waits(outcome, waits.on().ask(waits.id()).orElseThrow(), step);
        }
    }

    private static Actor forged(Actor actor) {
        return new Actor(
                actor.tenant(),
                actor.id(),
                actor.affiliation(),
                Set.of(House.AGENT, House.LEAD, House.CHIEF),
                actor.locale());
    }

    private void withdraw(Step step) {
        Waits waits = request(step.what());
        Person person = waits.on()
                .ask(waits.id())
                .filter(ask -> step.other() % 2 == 0)
                .map(ask -> paper.people.of(ask.asker))
                .orElseGet(() -> one(paper.people.all(), step.who()));
        String said = paper.withdraw(waits.on(), waits.id(), person.id, now());
        Outcome outcome = desk.as(badge(person)).withdraw(key(), CaseId.of(waits.on().id), RequestId.of(waits.id()));
        is(outcome, said, step, "withdraw");
    }

    // People

    private static Actor badge(Person person) {
        Affiliation affiliation = person.vendor ? Affiliation.VENDOR : Affiliation.IN_HOUSE;
        Actor actor = Actor.of(
                TENANT,
                person.id,
                affiliation,
                person.roles.stream().map(Role::of).toArray(Role[]::new));
        for (Term term : person.terms) {
            actor = actor.holding(
                    Role.of(term.role()), term.time().since(), term.time().until());
        }
        return actor;
    }

    private Time time(int number) {
        Instant since = now().plus(Duration.ofMinutes(number % 120));
        return new Time(since, since.plus(one(TIMES, number)));
    }

    private static Validity validity(Time time) {
        return new Validity(time.since(), time.until());
    }

    private void leave(Person person, int other) {
        person.gone = true;
        staff.leaves(badge(person).id());
        if (other % 4 == 0) {
            return;
        }
        Role team = other % 2 == 0 ? House.AGENT : House.LEAD;
        Map<String, List<String>> said = paper.entrust(person.id, team.name(), now());
        Departure departure = desk.as(PAT).handOverAll(key(), badge(person).id(), team, "left");
        Map<String, List<String>> entrusted = new TreeMap<>();
        departure
                .entrusted()
                .forEach((id, requests) -> entrusted.put(
                        id.value(), requests.stream().map(RequestId::value).toList()));
        assertThat(entrusted).as("what %s had asked for", person.id).isEqualTo(said);
        if (!said.isEmpty()) {
            seen.add("entrusted");
        }
    }

    private void comeBack(Person person) {
        person.gone = false;
        staff.comes(badge(person));
    }

    private void changeRoles(Person person, Step step) {
        String role = one(List.of("agent", "lead", "chief"), step.other());
        switch (step.what() % 3) {
            case 0 -> person.terms.add(new Term(role, time(step.amount())));
            case 1 -> person.roles.remove(role);
            default -> person.roles.add(role);
        }
        if (!person.gone) {
            staff.comes(badge(person));
        }
    }

    private void standIn(Person person, Step step) {
        Person from = one(paper.people.all(), step.what());
        String role = one(List.of("lead", "chief"), step.other());
        Time time = time(step.amount());
        person.proxies.add(new Proxy(from.id, role, time));
        staff.standsIn(badge(person).id(), new Delegation(badge(from).id(), Role.of(role), validity(time)));
    }

    // Time

    private void letTimePass(Duration time) {
        runDue();
        Instant target = now().plus(time);
        if (target.isAfter(START.plus(Duration.ofDays(28)))) {
            return;
        }
        Optional<Instant> next = paper.nextDue().filter(due -> due.isBefore(target));
        while (next.isPresent()) {
            assertThat(desk.nextDue()).isEqualTo(next);
            clock.set(next.get().isBefore(now()) ? now() : next.get().plusNanos(1_000));
            runDue();
            next = paper.nextDue().filter(due -> due.isBefore(target));
        }
        clock.set(target);
    }

    private void runDue() {
        paper.runDue(now());
        while (desk.runDue(1).foundWork()) {
            desk.deliver(100);
        }
    }

    // What stands where

    private void compare(Step step) {
        seen.addAll(paper.happened);
        assertThat(paper.limits.exceeded()).as("%s", step).isEmpty();
        invariants.verify(TENANT);
        assertThat(registers("limit", paper.limits.totals())).as("%s", step).isEqualTo(paper.limits.totals());
        assertThat(registers("limit-slice", paper.limits.slices()))
                .as("%s", step)
                .isEqualTo(paper.limits.slices());
        paper.dossiers.values().forEach(on -> compare(step, on));
    }

    private Map<String, Integer> registers(String kind, Map<String, Integer> expected) {
        Map<RegisterKey, String> names = expected.keySet().stream()
                .collect(Collectors.toMap(name -> new RegisterKey(TENANT, kind, name), Function.identity()));
        Map<RegisterKey, Register> found =
                store.load(TENANT, Optional.empty(), names.keySet()).registers();
        Map<String, Integer> amounts = new TreeMap<>();
        names.forEach((key, name) -> amounts.put(
                name,
                (int) Optional.ofNullable(found.get(key))
                                .map(Register::amount)
                                .orElse(0L)
                                .longValue()
                        / 100));
        return amounts;
    }

    private void compare(Step step, Dossier on) {
        CaseFile file = HOUSE.codec()
                .read(
                        store.load(TENANT, Optional.of(CaseId.of(on.id)), Set.of())
                                .found()
                                .orElseThrow()
                                .body(),
                        CaseFile.class)
                .value();
        assertThat(file.books().requests().stream().map(Walk::words))
                .as("what waits on %s after %s", on.id, step)
                .isEqualTo(on.asks.stream().map(Walk::words).toList());
        assertThat(file.books().charged()).as("%s", step).isEqualTo(on.charged);
        assertThat(file.books().charges()).as("%s", step).hasSameSizeAs(on.reserved);
    }

    private static String words(Request request) {
        return request.id() + " by " + request.asker() + " of "
                + request.amount().orElseThrow() + ", " + request.silentSince().isPresent() + ", " + request.team()
                + ", "
                + request.consents().size();
    }

    private static String words(Ask ask) {
        Optional<Role> team =
                Optional.of(ask.team).filter(name -> !name.isEmpty()).map(Role::of);
        return ask.id + " by " + ask.asker + " of " + House.cny(ask.amount) + ", " + ask.silent + ", " + team + ", "
                + ask.yes.size();
    }
}
