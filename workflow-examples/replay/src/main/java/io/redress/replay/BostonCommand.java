package io.redress.replay;

import io.redress.casefile.Verdict;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.permission.CaseView;
import io.redress.workflow.Workflow;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets a city's requests happen again and compares due instants and verdicts. */
final class BostonCommand implements Command {

    private static final int CASES_A_DESK = 50;
    private static final Duration TOLERANCE = Duration.ofMinutes(2);
    /** The published log has so many rows; any other is only told a wrong time left. */
    private static final long USUAL_ROWS = 58_251;

    @Override
    public String name() {
        return "boston";
    }

    @Override
    public String usage() {
        return "boston FILE --rule 2011|2013   replays a city's requests, due as that year's rule says: CSV, gzipped or not";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 3 || !arguments.get(1).equals("--rule")) {
            throw new UnusableInputException("the command boston takes a file, --rule and a year");
        }
        Path file = Packed.path(arguments.get(0));
        BostonRule rule = BostonRule.of(arguments.get(2));
        Promises promises = new Promises(rule);
        new LogFile(file, BostonRow.COLUMNS).read(row -> promises.learn(BostonRow.of(row)));
        LogFile log = new LogFile(file, BostonRow.COLUMNS);
        Replaying replaying = new Replaying(rule, promises, log, new Progress(err, USUAL_ROWS));
        log.read(row -> replaying.next(BostonRow.of(row)));
        out.printf(Locale.ROOT, "%,d rows; promises fitted for %,d types%n", log.rows(), promises.types());
        err.printf(Locale.ROOT, "%,.0f rows a second%n", replaying.progress.rate());
        out.printf(
                Locale.ROOT,
                "due as recorded, within %d s: %,d of %,d%n",
                TOLERANCE.toSeconds(),
                replaying.dueAlike,
                replaying.dueKnown);
        replaying.verdicts.print(out);
        log.skipped().forEach((why, times) -> out.printf(Locale.ROOT, "skipped %,d: %s%n", times, why));
        boolean passed = replaying.verdicts.isWithin(KnownFloor.BOSTON)
                && KnownFloor.isDueKnown(rule, replaying.dueKnown - replaying.dueAlike, replaying.dueKnown);
        return passed ? Replay.PASSED : Replay.FAILED;
    }

    /** One pass over the log. */
    private static final class Replaying {
        private final Workflow workflow;
        private final Promises promises;
        private final LogFile log;
        private final Progress progress;
        private final Verdicts verdicts = new Verdicts();
        private Replica desk;
        private int cases;
        private int dueKnown;
        private int dueAlike;

        Replaying(BostonRule rule, Promises promises, LogFile log, Progress progress) {
            this.workflow = Boston.workflow(rule);
            this.promises = promises;
            this.log = log;
            this.progress = progress;
            this.desk = new Replica(workflow, Boston.CITY);
        }

        void next(BostonRow row) {
            progress.row();
            if (row.due().isEmpty()) {
                log.skip("no due instant is recorded, so nothing is judged");
                return;
            }
            dueKnown++;
            if (!row.due().get().isAfter(row.opened())) {
                log.skip("it is due before it is opened");
                return;
            }
            if (++cases % CASES_A_DESK == 0) {
                desk = new Replica(workflow, Boston.CITY);
            }
            happen(row, row.due().get());
        }

        private void happen(BostonRow row, Instant due) {
            CaseId id = desk.opened(row.opened());
            promises.of(row.type())
                    .ifPresent(promised -> desk.act(
                            row.opened(),
                            id,
                            new Boston.PromiseDays(row.opened(), promised.business(), promised.days())));
            desk.act(row.opened(), id, new Boston.RecordedDue(due));
            if (isDueAt(desk.view(id), due)) {
                dueAlike++;
            }
            if (row.closed().isEmpty()) {
                log.skip("it is still open, so nothing is judged; its due instant is compared");
                return;
            }
            desk.act(row.closed().get(), id, new Boston.Close());
            Optional<Verdict> verdict = verdict(desk.view(id), Boston.RECORDED);
            if (row.verdict().isEmpty()) {
                log.skip("the log gives no verdict; its due instant is compared");
            } else if (verdict.isPresent()) {
                verdicts.count(
                        "closed",
                        verdict.get().ending() == Verdict.Ending.MET,
                        row.verdict().equals("ONTIME"));
            }
        }

        private static boolean isDueAt(CaseView view, Instant due) {
            return view.clocks().or(List.of()).stream()
                    .filter(clock -> clock.name().equals(Boston.RECKONED))
                    .anyMatch(clock -> Duration.between(clock.due(), due).abs().compareTo(TOLERANCE) <= 0);
        }

        private static Optional<Verdict> verdict(CaseView view, DeadlineName name) {
            return view.verdicts().or(List.of()).stream()
                    .filter(one -> one.name().equals(name))
                    .reduce((earlier, later) -> later);
        }
    }
}
