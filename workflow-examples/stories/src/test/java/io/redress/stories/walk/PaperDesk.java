package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
import io.redress.party.Role;
import io.redress.stories.walk.Command.Act;
import io.redress.stories.walk.Command.Leave;
import io.redress.stories.walk.Command.Receive;
import io.redress.stories.walk.Command.Run;
import io.redress.stories.walk.PaperJudge.Ruling;
import io.redress.stories.walk.PaperRequests.Reply;
import io.redress.stories.walk.PaperRequests.Sanction;
import io.redress.stories.walk.PaperShop.Done;
import io.redress.stories.walk.PaperShop.Receipt;
import io.redress.workflow.Correspond;
import io.redress.workflow.Erase;
import io.redress.workflow.HandOver;
import io.redress.workflow.RequestAction;
import io.redress.workflow.RequestAction.Entrust;
import io.redress.workflow.RequestAction.Settle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Carries commands out on paper, and says what the desk has to say. */
final class PaperDesk {
    /** How many promises lapse in one change at most. */
    static final int AT_ONCE = 100;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final PaperShop paper;
    private final Supplier<CaseId> names;

    /** The engine names its cases; on paper they get the names it gave. */
    PaperDesk(PaperShop paper, Supplier<CaseId> names) {
        this.paper = paper;
        this.names = names;
    }

    String answer(Command command) {
        try {
            if (command instanceof Receive receive) {
                return receive(receive);
            }
            if (command instanceof Act act) {
                return act(act);
            }
            return command instanceof Leave leave ? leave(leave) : run(((Run) command).limit());
        } catch (PaperShop.Broken broken) {
            return "error store-failed";
        }
    }

    private String act(Act command) {
        return Malformed.is(command.action()) ? "error invalid-input" : noted(command, actOn(command));
    }

    /** Whoever tries what they may not is noted; a contact is no try. */
    private String noted(Act command, String answer) {
        if (answer.startsWith("refused")) {
            String code = answer.split(" ", -1)[1];
            paper.attempts.add(command.shop() + " " + command.caseId() + " " + command.person() + " " + code);
        }
        return answer;
    }

    private String actOn(Act command) {
        while (true) {
            Optional<PaperCase> found = paper.find(command.shop(), command.caseId());
            if (found.isEmpty()) {
                return "error unknown-case";
            }
            PaperCase on = found.get();
            Instant now = paper.nowOn(on);
            Payload payload = Payload.of(command.action()).by(command.person(), command.second());
            Optional<Done> done = paper.remembered(command.shop(), command.key(), now);
            if (done.isPresent()) {
                boolean same = done.get().caseId().equals(on.id) && paper.isSame(on.shop, done.get(), payload);
                if (same && command.action() instanceof Erase) {
                    paper.parking.drop(on.shop, on.id);
                }
                return same ? again(on, done.get(), command.person()) : "error key-reused";
            }
            PaperCase after = on.copy();
            int lapses = after.catchUp(now, AT_ONCE);
            if (after.overdue(now).isPresent()) {
                paper.commit(found, after, Optional.empty());
                continue;
            }
            if (paper.ordersAreDown() && PaperJudge.asksTheOrderSystem(after, command.action(), command.person())) {
                return "error facts-unavailable";
            }
            long entry = after.entries + 1;
            Reply decided = reply(after, command, now);
            boolean isTaken = paper.isTaken(found, after);
            Reply reply = isTaken ? Reply.no("order-taken") : decided;
            if (reply.isRefused()) {
                if (lapses > 0) {
                    PaperCase caughtUp = on.copy();
                    caughtUp.catchUp(now, AT_ONCE);
                    paper.commit(found, caughtUp, Optional.empty());
                }
                return reply.says() + " on " + on.id;
            }
            if (paper.commit(found, after, Optional.of(new Receipt(command.key(), payload, entry, reply.waiting())))) {
                if (command.action() instanceof Erase) {
                    paper.parking.drop(on.shop, on.id);
                }
                return reply.waiting()
                        .map(request -> waiting(after, entry, request, reply.next(), command.person()))
                        .orElse("done " + after.id + "/" + entry);
            }
        }
    }

    /** What comes of it; unless it is refused, that is entered on the case. */
    private Reply reply(PaperCase after, Act command, Instant now) {
        Action action = command.action();
        if (action instanceof RequestAction answer) {
            return PaperRequests.answer(paper, after, answer, command.person());
        }
        Ruling possible = PaperJudge.judge(after, action, command.person(), command.second());
        Ruling ruling = PaperJudge.judge(paper, after, action, command.person(), command.second());
        if (ruling.says().startsWith("refused")) {
            return new Reply(ruling.says(), Optional.empty(), List.of());
        }
        Way way = possible.way().orElseThrow();
        if (PaperRequests.isPriced(action)) {
            Sanction sanction = PaperRequests.sanction(paper, after, action, command.person(), command.second());
            Tally.usedUp(PaperPowers.usedUp(
                    paper,
                    after,
                    action,
                    command.person(),
                    PaperRequests.cost(after, action).amount()));
            return PaperRequests.offer(after, action, command.person(), way, sanction, now);
        }
        PaperDeeds.carryOut(after, action, command.person(), way, now);
        return Reply.DONE;
    }

    /** The same answer again; of a request that waits, for whom and until when as of now. */
    private static String again(PaperCase on, Done done, Person reader) {
        return done.waiting()
                .map(id -> waiting(
                        on,
                        done.entry(),
                        id,
                        on.books.request(id).stream()
                                .flatMap(request -> request.awaited().stream())
                                .sorted()
                                .toList(),
                        reader))
                .orElse("done " + on.id + "/" + done.entry());
    }

    private static String waiting(PaperCase on, long entry, String id, List<String> roles, Person reader) {
        Optional<PaperRequest> request = on.books.request(id);
        Optional<Instant> due = request.filter(there -> there.silentSince().isEmpty())
                .flatMap(there -> Optional.ofNullable(on.clocks.get(PaperPromise.CONSENT)))
                .map(PaperClock::due);
        return waiting(on.id + "/" + entry, id, roles, PaperRequests.named(on, reader, roles, request), due);
    }

    static String waiting(String entry, String request, List<?> roles, List<?> persons, Optional<Instant> due) {
        return "waiting " + entry + " " + request + " for " + roles + " such as " + persons + " until "
                + due.map(Instant::toString).orElse("never");
    }

    private String receive(Receive command) {
        if (Malformed.isContact(command.contact())) {
            return park(command);
        }
        while (true) {
            Instant now = paper.now();
            Action said = new Correspond(command.contact());
            Payload payload = Payload.of(said).by(command.person(), Optional.empty());
            Optional<Done> done = paper.remembered(command.shop(), command.key(), now);
            if (done.isPresent()) {
                String where = done.get().caseId() + "";
                String again = done.get().entry() == 1
                        ? "opened " + where
                        : "joined " + where + "/" + done.get().entry();
                return paper.isSame(command.shop(), done.get(), payload) ? again : "error key-reused";
            }
            Optional<PaperCase> named = command.contact().caseId().flatMap(id -> paper.find(command.shop(), id));
            if (command.contact().caseId().isPresent() && named.isEmpty()) {
                return park(command);
            }
            Optional<PaperCase> open = named.filter(PaperCase::isOpen)
                    .or(() -> paper.openCaseOf(command.shop(), command.contact().order()));
            if (open.isPresent()) {
                String joined = actOn(new Act(
                        command.shop(), command.person(), Optional.empty(), command.key(), open.get().id, said));
                if (joined.startsWith("refused closed")) {
                    continue;
                }
                return joined.startsWith("refused") ? park(command) : joined.replace("done ", "joined ");
            }
            PaperCase opened = PaperCase.opened(
                    paper.purse,
                    command.shop(),
                    names.get(),
                    now,
                    named.map(one -> one.id),
                    command.contact(),
                    command.person());
            if (paper.commit(
                    Optional.empty(), opened, Optional.of(new Receipt(command.key(), payload, 1, Optional.empty())))) {
                return "opened " + opened.id;
            }
        }
    }

    private String park(Receive command) {
        return "parked " + paper.parking.park(command.shop(), command.key(), command.contact());
    }

    private String leave(Leave command) {
        List<CaseId> gone = new ArrayList<>();
        Map<String, List<String>> entrusted = new TreeMap<>();
        Map<String, String> stayed = new TreeMap<>();
        Role team = Role.of(command.team());
        for (PaperCase one : open(command.shop(), one -> one.holder.equals(Optional.of(command.leaving())))) {
            Action handOver = new HandOver(team, Optional.<ActorId>empty(), "leaves");
            String answer = leave(command, one, "", handOver);
            if (answer.startsWith("error")) {
                return answer;
            }
            if (answer.startsWith("done")) {
                gone.add(one.id);
            } else {
                stayed.put(one.id.value(), answer.split(" ", -1)[1]);
            }
        }
        for (PaperCase one : open(command.shop(), one -> asks(one, command))) {
            PaperCase now = one.copy();
            now.catchUp(paper.nowOn(one), AT_ONCE);
            Optional<PaperRequest> request =
                    now.books.request.filter(asked -> !asked.team().equals(Optional.of(command.team())));
            if (request.isPresent()) {
                String id = request.get().id();
                String answer = leave(command, one, "/" + id, new Entrust(RequestId.of(id), team, "leaves"));
                if (answer.startsWith("error")) {
                    return answer;
                }
                if (answer.startsWith("done")) {
                    entrusted.put(one.id.value(), List.of(id));
                } else {
                    stayed.put(one.id.value(), answer.split(" ", -1)[1]);
                }
            }
        }
        return left(gone, entrusted, stayed);
    }

    static String left(List<?> gone, Map<String, ?> entrusted, Map<String, String> stayed) {
        return "left " + gone + ", entrusted " + entrusted + ", kept " + stayed;
    }

    private String leave(Leave command, PaperCase one, String request, Action action) {
        String key = command.key() + "/" + one.id + request;
        Act step = new Act(command.shop(), command.person(), Optional.empty(), key, one.id, action);
        return noted(step, actOn(step));
    }

    private static boolean asks(PaperCase one, Leave command) {
        return one.books
                .request
                .filter(asked -> asked.asker().equals(command.leaving()))
                .isPresent();
    }

    private List<PaperCase> open(TenantId shop, Predicate<PaperCase> which) {
        return paper.in(shop).stream()
                .filter(PaperCase::isOpen)
                .filter(which)
                .sorted(Comparator.comparing((PaperCase one) -> one.openedAt).thenComparing(one -> one.id.value()))
                .toList();
    }

    /** What one node works on no other takes up meanwhile. */
    private String run(int limit) {
        List<Due> claimed = overdueTimers(paper.now()).stream()
                .filter(timer -> !paper.claims.contains(timer) && !isLeased(timer))
                .limit(limit)
                .toList();
        paper.claims.addAll(claimed);
        try {
            return run(claimed);
        } finally {
            paper.claims.removeAll(claimed);
        }
    }

    private String run(List<Due> claimed) {
        Map<PaperCase, PaperCase> read = new LinkedHashMap<>();
        Map<PaperCase, PaperCase> changes = new LinkedHashMap<>();
        int lapses = 0;
        for (PaperCase on : byShop(claimed)) {
            PaperCase after = on.copy();
            read.put(on, after);
            if (after.catchUp(paper.nowOn(on), AT_ONCE) > 0) {
                changes.put(on, after);
            }
        }
        Trouble met = changes.isEmpty() ? Trouble.NONE : paper.strike();
        List<PaperCase> made = new ArrayList<>();
        for (Map.Entry<PaperCase, PaperCase> change : changes.entrySet()) {
            PaperCase on = change.getKey();
            if (met != Trouble.LOST_RACE && paper.find(on.shop, on.id).equals(Optional.of(on))) {
                paper.put(change.getValue());
                lapses += change.getValue().lapses - on.lapses;
                made.add(change.getValue());
            }
        }
        if (met == Trouble.FAILS_AFTER) {
            throw new PaperShop.Broken();
        }
        made.forEach(this::settleSilence);
        int lost = changes.size() - made.size();
        read.keySet().removeIf(on -> changes.containsKey(on) && !made.contains(changes.get(on)));
        return ran(lapses, made.size() + pay(claimed, read, made), lost);
    }

    /** Money comes last. What the store fails on is left alone for a while, unless it fails on everything. */
    private int pay(List<Due> claimed, Map<PaperCase, PaperCase> read, List<PaperCase> made) {
        Set<PaperCase> paid = new HashSet<>();
        Set<PaperCase> failed = new HashSet<>();
        PaperCashier cashier = new PaperCashier(paper);
        read.forEach((on, after) -> after.remedies.awards.stream()
                .filter(award -> award.isDue(paper.now()))
                .forEach(award -> {
                    try {
                        if (cashier.carryOut(after, award)) {
                            paid.add(on);
                        }
                    } catch (PaperShop.Broken broken) {
                        failed.add(on);
                    }
                }));
        if (!failed.isEmpty() && made.isEmpty() && paid.isEmpty()) {
            throw new PaperShop.Broken();
        }
        claimed.stream()
                .filter(due -> failed.contains(due.on()) && !paid.contains(due.on()))
                .map(due -> new PaperShop.Lease(due, paper.now().plus(LEASE)))
                .forEach(paper.leases::add);
        paid.removeIf(on -> made.contains(read.get(on)));
        return paid.size();
    }

    private static List<PaperCase> byShop(List<Due> claimed) {
        List<PaperCase> due = claimed.stream().map(Due::on).distinct().toList();
        return due.stream()
                .map(one -> one.shop)
                .distinct()
                .flatMap(shop -> due.stream().filter(one -> one.shop.equals(shop)))
                .toList();
    }

    private boolean isLeased(Due timer) {
        return paper.leases.stream()
                .anyMatch(lease -> lease.due().equals(timer) && paper.now().isBefore(lease.until()));
    }

    /** What nobody answered is settled by a command of the system's own; where the orders are not known, another time. */
    private void settleSilence(PaperCase on) {
        on.books.request.filter(asked -> asked.silentSince().isPresent()).ifPresent(asked -> {
            Action settle = new Settle(RequestId.of(asked.id()));
            String key = "silence/" + on.id + "/" + asked.id();
            Person system = People.named("system").orElseThrow();
            Act command = new Act(on.shop, system, Optional.empty(), key, on.id, settle);
            noted(command, actOn(command));
        });
    }

    static String ran(int lapses, int cases, int lostRaces) {
        return "ran " + lapses + " lapses on " + cases + " cases, " + lostRaces + " lost";
    }

    /** A timer that has passed. */
    record Due(Instant at, PaperCase on) {}

    private List<Due> overdueTimers(Instant now) {
        return paper.all().stream()
                .flatMap(one -> one.timers().map(at -> new Due(at, one)))
                .filter(timer -> timer.at().isBefore(now))
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    /** Whether it is clear which timers come first, also at a second try: of equal ones the store may take either. */
    boolean isClear(int limit) {
        List<Due> due = overdueTimers(paper.now());
        return limit >= due.size() || due.stream().map(Due::at).distinct().count() == due.size();
    }
}
