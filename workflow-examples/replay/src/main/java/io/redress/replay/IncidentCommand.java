package io.redress.replay;

import io.redress.casefile.Action;
import io.redress.casefile.Verdict;
import io.redress.id.CaseId;
import io.redress.permission.CaseView;
import io.redress.replay.Incident.Prioritise;
import io.redress.replay.Incident.Priority;
import io.redress.replay.Incident.Reopened;
import io.redress.replay.Incident.State;
import io.redress.workflow.Workflow;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets the incidents of a service desk's log happen again and compares the verdicts. */
final class IncidentCommand implements Command {

    private static final int CASES_A_DESK = 50;
    /** The published log has so many rows; any other is only told a wrong time left. */
    private static final long USUAL_ROWS = 101_045;

    @Override
    public String name() {
        return "service-desk";
    }

    @Override
    public String usage() {
        return "service-desk FILE   replays the log of a service desk: CSV, a row an update, gzipped or not";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            throw new UnusableInputException("the command service-desk takes one file, not " + arguments.size());
        }
        LogFile log = new LogFile(Packed.path(arguments.get(0)), IncidentRow.COLUMNS);
        Replaying replaying = new Replaying(log, new Progress(err, USUAL_ROWS), out);
        log.read(row -> replaying.next(IncidentRow.of(row)));
        replaying.endCase();
        out.printf(Locale.ROOT, "%,d rows, %,d cases, %,d commands%n", log.rows(), replaying.cases, replaying.commands);
        err.printf(Locale.ROOT, "%,.0f rows a second%n", replaying.progress.rate());
        replaying.verdicts.print(out);
        out.printf(Locale.ROOT, "opened again: %d times%n", replaying.reopened);
        log.skipped().forEach((why, times) -> out.printf(Locale.ROOT, "skipped %,d: %s%n", times, why));
        return replaying.verdicts.isWithin(KnownFloor.SERVICE_DESK) ? Replay.PASSED : Replay.FAILED;
    }

    /** One pass over the log. The rows of a case follow each other. */
    private static final class Replaying {
        private final LogFile log;
        private final PrintStream out;
        private final Progress progress;
        private final Verdicts verdicts = new Verdicts();
        private final List<IncidentRow> current = new ArrayList<>();
        private final Workflow workflow = Incident.workflow();
        private Replica desk = new Replica(workflow, Incident.AGENT);
        private long cases;
        private long commands;
        private int reopened;

        Replaying(LogFile log, Progress progress, PrintStream out) {
            this.log = log;
            this.out = out;
            this.progress = progress;
        }

        void next(IncidentRow row) {
            if (!current.isEmpty() && !current.get(0).number().equals(row.number())) {
                endCase();
            }
            current.add(row);
            progress.row();
        }

        void endCase() {
            if (current.isEmpty()) {
                return;
            }
            if (cases % CASES_A_DESK == CASES_A_DESK - 1) {
                desk = new Replica(workflow, Incident.AGENT);
            }
            cases++;
            try {
                judge(happen());
            } catch (UnusableRowException unusable) {
                log.skip("case: " + unusable.getMessage());
            }
            current.clear();
        }

        private CaseView happen() {
            CaseId id = desk.opened(current.get(0).opened());
            State state = State.NEW;
            int priority = 0;
            for (IncidentRow row : current) {
                if (row.priority() != priority && state != State.CLOSED) {
                    priority = row.priority();
                    act(row, id, new Prioritise(priority));
                }
                Optional<Action> action = Incident.leading(state, row.state());
                if (action.isPresent()) {
                    act(row, id, action.get());
                    state = row.state();
                } else {
                    log.skip("row: nothing leads from " + state + " to " + row.state());
                }
            }
            return desk.view(id);
        }

        private void act(IncidentRow row, CaseId id, Action action) {
            desk.act(row.updated(), id, action);
            commands++;
        }

        private void judge(CaseView view) {
            IncidentRow last = current.get(current.size() - 1);
            reopened += Reopened.in(view.attributes().or(List.of()));
            int priority = Priority.in(view.attributes().or(List.of())).orElse(last.priority());
            Optional<Verdict> verdict = view.verdicts().or(List.of()).stream()
                    .filter(one -> one.name().equals(Incident.target(priority)))
                    .reduce((earlier, later) -> later);
            if (verdict.isEmpty()) {
                log.skip("case: it ends without a verdict");
                return;
            }
            boolean met = verdict.get().ending() == Verdict.Ending.MET;
            verdicts.count("priority " + priority, met, last.madeSla());
            if (met != last.madeSla()) {
                out.println("differs " + last.number() + ", priority " + priority + ": due "
                        + verdict.get().due() + ", closed " + last.updated() + ", in the log "
                        + (last.madeSla() ? "met" : "not met"));
            }
        }
    }
}
