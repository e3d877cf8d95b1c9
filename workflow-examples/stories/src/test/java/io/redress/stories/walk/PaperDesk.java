package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.party.Role;
import io.redress.stories.walk.Command.Act;
import io.redress.stories.walk.Command.Leave;
import io.redress.stories.walk.Command.Receive;
import io.redress.stories.walk.Command.Run;
import io.redress.stories.walk.PaperJudge.Ruling;
import io.redress.stories.walk.PaperShop.Done;
import io.redress.workflow.Correspond;
import io.redress.workflow.Erase;
import io.redress.workflow.HandOver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Carries commands out on paper, and says what the desk has to say. */
final class PaperDesk {
    /** How many promises lapse in one change at most. */
    static final int AT_ONCE = 100;

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
        if (!answer.startsWith("done") && !answer.startsWith("error")) {
            String code = answer.replace("refused ", "")
                    .replace("needs approval", "needs-approval")
                    .split(" ", -1)[0];
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
            Payload payload = Payload.of(command.action());
            Optional<Done> done = paper.remembered(command.shop(), command.key(), now);
            if (done.isPresent()) {
                boolean same = done.get().caseId().equals(on.id) && paper.isSame(on.shop, done.get(), payload);
                if (same && command.action() instanceof Erase) {
                    paper.parking.drop(on.shop, on.id);
                }
                return same ? "done " + on.id + "/" + done.get().entry() : "error key-reused";
            }
            PaperCase after = on.copy();
            int lapses = after.catchUp(now, AT_ONCE);
            if (after.overdue(now).isPresent()) {
                paper.commit(found, after, Optional.empty(), Optional.empty());
                continue;
            }
            if (paper.ordersAreDown() && PaperJudge.asksTheOrderSystem(after, command.action(), command.person())) {
                return "error facts-unavailable";
            }
            Ruling ruling = PaperJudge.judge(after, command.action(), command.person(), command.second());
            if (ruling.way().isEmpty()) {
                if (lapses > 0) {
                    paper.commit(found, after, Optional.empty(), Optional.empty());
                }
                return ruling.says() + " on " + on.id;
            }
            PaperDeeds.carryOut(
                    after, command.action(), command.person(), ruling.way().get(), now);
            if (paper.commit(found, after, Optional.of(command.key()), Optional.of(payload))) {
                if (command.action() instanceof Erase) {
                    paper.parking.drop(on.shop, on.id);
                }
                return "done " + after.id + "/" + after.entries;
            }
        }
    }

    private String receive(Receive command) {
        if (Malformed.isContact(command.contact())) {
            return park(command);
        }
        while (true) {
            Instant now = paper.now();
            Action said = new Correspond(command.contact());
            Payload payload = Payload.of(said);
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
                if (!joined.startsWith("refused closed")) {
                    return joined.replace("done ", "joined ");
                }
                continue;
            }
            PaperCase opened = PaperCase.opened(
                    command.shop(), names.get(), now, named.map(one -> one.id), command.contact(), command.person());
            if (paper.commit(Optional.empty(), opened, Optional.of(command.key()), Optional.of(payload))) {
                return "opened " + opened.id;
            }
        }
    }

    private String park(Receive command) {
        return "parked " + paper.parking.park(command.shop(), command.key(), command.contact());
    }

    private String leave(Leave command) {
        List<CaseId> gone = new ArrayList<>();
        Map<String, String> stayed = new TreeMap<>();
        List<PaperCase> held = paper.in(command.shop()).stream()
                .filter(PaperCase::isOpen)
                .filter(one -> one.holder.equals(Optional.of(command.leaving())))
                .sorted(Comparator.comparing((PaperCase one) -> one.openedAt).thenComparing(one -> one.id.value()))
                .toList();
        for (PaperCase one : held) {
            Action handOver = new HandOver(Role.of(command.team()), Optional.<ActorId>empty(), "leaves");
            String key = command.key() + "/" + one.id;
            Act step = new Act(command.shop(), command.person(), Optional.empty(), key, one.id, handOver);
            String answer = noted(step, actOn(step));
            if (answer.startsWith("error")) {
                return answer;
            }
            if (answer.startsWith("done")) {
                gone.add(one.id);
            } else {
                stayed.put(one.id.value(), answer.split(" ", -1)[1]);
            }
        }
        return "left " + gone + ", kept " + stayed;
    }

    /** What one node works on no other takes up meanwhile. */
    private String run(int limit) {
        List<Due> claimed = overdueTimers(paper.now()).stream()
                .filter(timer -> !paper.claims.contains(timer))
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
        Map<PaperCase, PaperCase> changes = new LinkedHashMap<>();
        int lapses = 0;
        List<PaperCase> due = claimed.stream().map(Due::on).distinct().toList();
        if (due.isEmpty()) {
            return ran(0, 0, 0);
        }
        for (PaperCase on : due) {
            PaperCase after = on.copy();
            after.catchUp(paper.nowOn(on), AT_ONCE);
            changes.put(on, after);
        }
        Trouble met = paper.strike();
        int made = 0;
        for (Map.Entry<PaperCase, PaperCase> change : changes.entrySet()) {
            PaperCase on = change.getKey();
            if (met != Trouble.LOST_RACE && paper.find(on.shop, on.id).equals(Optional.of(on))) {
                paper.put(change.getValue());
                lapses += (int) (change.getValue().entries - on.entries);
                made++;
            }
        }
        if (met == Trouble.FAILS_AFTER) {
            throw new PaperShop.Broken();
        }
        return ran(lapses, made, changes.size() - made);
    }

    static String ran(int lapses, int cases, int lostRaces) {
        return "ran " + lapses + " lapses on " + cases + " cases, " + lostRaces + " lost";
    }

    /** A timer that has passed. */
    record Due(Instant at, PaperCase on) {}

    private List<Due> overdueTimers(Instant now) {
        return paper.all().stream()
                .flatMap(one -> one.clocks.values().stream().map(clock -> new Due(clock.due(), one)))
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
