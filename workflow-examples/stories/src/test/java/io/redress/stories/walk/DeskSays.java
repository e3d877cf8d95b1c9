package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Delivered;
import io.redress.desk.Departure;
import io.redress.desk.Desk;
import io.redress.desk.Outcome;
import io.redress.desk.Ran;
import io.redress.desk.Receipt;
import io.redress.failure.RedressException;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.party.Role;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.stories.walk.Command.Act;
import io.redress.stories.walk.Command.Leave;
import io.redress.stories.walk.Command.Receive;
import io.redress.stories.walk.Command.Run;
import io.redress.stories.walk.Step.Looking;
import io.redress.workflow.Permitted;
import io.redress.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries commands out at the desk, and puts what it says into the words of the paper. */
final class DeskSays {
    private final ComplaintDesk desk;
    private final Numbering<String> parcels;
    private Optional<LastRefusal> lastRefusal = Optional.empty();

    /** The latest refusal that named a role. */
    record LastRefusal(Act command, Role team) {}

    /** Desks over the same store number what was put aside together. */
    DeskSays(ComplaintDesk desk, Numbering<String> parcels) {
        this.desk = desk;
        this.parcels = parcels;
    }

    Optional<LastRefusal> lastRefusal() {
        return lastRefusal;
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
        } catch (RedressException failed) {
            return "error " + failed.code();
        }
    }

    private String receive(Receive command) {
        Receipt receipt =
                desk.as(command.person().in(command.shop())).receive(CommandKey.of(command.key()), command.contact());
        if (receipt instanceof Receipt.Parked parked) {
            int digest = parked.id().lastIndexOf('/');
            return "parked "
                    + parcels.name(
                            command.shop() + " " + parked.id().substring(0, digest),
                            parked.id().substring(digest));
        }
        return receipt instanceof Receipt.Joined joined
                ? "joined " + joined.caseId() + "/" + joined.entry()
                : "opened " + receipt.caseId();
    }

    private String act(Act command) {
        Desk mine = desk.as(command.person().in(command.shop()));
        CommandKey key = CommandKey.of(command.key());
        Outcome outcome = command.second()
                .map(second -> mine.act(
                        key, command.caseId(), command.action(), second.person().in(second.shop())))
                .orElseGet(() -> mine.act(key, command.caseId(), command.action()));
        return outcome.fold(
                done -> "done " + done.caseId() + "/" + done.entry(),
                DeskSays::waiting,
                refused -> refused(command, refused));
    }

    private static String waiting(Outcome.Waiting waits) {
        WhoCan next = waits.approvers();
        String entry = waits.caseId() + "/" + waits.entry();
        return PaperDesk.waiting(entry, waits.request().value(), next.who(), next.persons(), waits.due());
    }

    private String refused(Act command, Refusal refusal) {
        lastRefusal = refusal.whoCan().role().map(team -> new LastRefusal(command, team));
        return "refused " + refusal.code() + " on " + command.caseId();
    }

    private String leave(Leave command) {
        Departure departure = desk.as(command.person().in(command.shop()))
                .handOverAll(
                        CommandKey.of(command.key()), ActorId.of(command.leaving()), Role.of(command.team()), "leaves");
        Map<String, String> kept = new TreeMap<>();
        departure.refused().forEach((id, refusal) -> kept.put(id.value(), refusal.code()));
        Map<String, List<RequestId>> entrusted = new TreeMap<>();
        departure.entrusted().forEach((id, requests) -> entrusted.put(id.value(), requests));
        return PaperDesk.left(departure.handedOver(), entrusted, kept);
    }

    private String run(int limit) {
        Ran ran = desk.runDue(limit);
        return PaperDesk.ran(ran.lapses(), ran.cases(), ran.lostRaces())
                + (ran.parked() == 0 ? "" : ", " + ran.parked() + " parked");
    }

    String delivered() {
        Delivered delivered = desk.deliver(Walk.ALL);
        return delivered.delivered() + " delivered, " + delivered.dropped() + " dropped, " + delivered.retried()
                + " retried, " + delivered.dead() + " dead";
    }

    /** What somebody may do with a case: each action with its terms, or with the code of its refusal. */
    Map<String, String> look(Looking step, CaseId id) {
        try {
            Permitted permitted = desk.as(step.who().in(step.shop())).permitted(id);
            Map<String, String> seen = new TreeMap<>();
            permitted
                    .now()
                    .forEach(offer -> seen.put(offer.name(), offer.terms().name()));
            permitted.refused().forEach(refusal -> seen.put(refusal.action(), refusal.code()));
            return seen;
        } catch (RedressException failed) {
            return Map.of("error", failed.code());
        }
    }

    static String nameOf(Action action) {
        return Workflow.nameOf(action.getClass());
    }
}
