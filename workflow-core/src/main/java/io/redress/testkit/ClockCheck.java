package io.redress.testkit;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Pause;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.timeline.Entry;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** R6 and R7 along a timeline: a clock runs after every entry, and every run ends as its instants say. */
final class ClockCheck {
    private final Dossier dossier;
    private final Breaches breaches;

    private ClockCheck(Dossier dossier, Breaches breaches) {
        this.dossier = dossier;
        this.breaches = breaches;
    }

    static void check(Dossier dossier, Breaches breaches) {
        ClockCheck check = new ClockCheck(dossier, breaches);
        Optional<CaseFile> file = Optional.empty();
        for (Entry entry : dossier.entries()) {
            file.ifPresent(before -> check.nothingSkipped(before, entry));
            for (Event event : entry.events()) {
                file = check.next(file, entry, event);
            }
            file.ifPresent(after -> check.running(after, entry));
        }
    }

    /** Whatever woke before an entry counts has an entry of its own. */
    private void nothingSkipped(CaseFile before, Entry entry) {
        for (Clock clock : before.clocks()) {
            if (clock.wakes().isBefore(entry.effectiveAt())) {
                say(
                        Rule.VERDICTS,
                        entry,
                        "counts from " + entry.effectiveAt() + ", but " + clock.name() + " woke before, at "
                                + clock.wakes() + ", and nothing came of it");
            }
        }
    }

    private Optional<CaseFile> next(Optional<CaseFile> file, Entry entry, Event event) {
        if (event instanceof Event.Opened opened) {
            return Optional.of(opened.file());
        }
        return file.map(before -> {
            if (event instanceof Event.Moved moved && moved.from() != before.state()) {
                say(Rule.NO_LOST_UPDATE, entry, "leaves " + moved.from() + ", but the case was in " + before.state());
            }
            if (event instanceof Event.ClockStarted started) {
                start(before, entry, started.clock());
            }
            if (event instanceof Event.ClockMoved moved) {
                goesOn(before, entry, moved.clock());
            }
            if (event instanceof Event.ClockPassed passed) {
                pass(before, entry, passed.clock());
            }
            if (event instanceof Event.ClockPaused paused) {
                pause(before, entry, paused.clock());
            }
            if (event instanceof Event.ClockResumed resumed) {
                resume(before, entry, resumed.clock());
            }
            if (event instanceof Event.ClockBreached breached) {
                end(before, entry, breached.verdict());
                pass(before, entry, breached.clock());
            }
            if (event instanceof Event.ClockEnded ended) {
                end(before, entry, ended.verdict());
            }
            if (event instanceof Event.ClockMadeGood good) {
                makeGood(before, entry, good.verdict());
            }
            return event.evolve(before);
        });
    }

    private void start(CaseFile before, Entry entry, Clock clock) {
        if (before.clock(clock.name()).isPresent()) {
            say(Rule.CLOCK_RUNS, entry, "starts " + clock.name() + ", which runs already");
        }
        if (clock.wakes().isBefore(entry.effectiveAt())) {
            say(Rule.VERDICTS, entry, "counts from " + entry.effectiveAt() + " and starts " + clock);
        }
    }

    /** The run that a clock goes on with, when there is one. */
    private Optional<Clock> goesOn(CaseFile before, Entry entry, Clock clock) {
        Optional<Clock> run = before.clock(clock.name()).filter(same -> same.cycle() == clock.cycle());
        if (run.isEmpty() || clock.wakes().isBefore(entry.effectiveAt())) {
            say(Rule.CLOCK_RUNS, entry, "goes on with " + clock + " where what runs is " + before.clock(clock.name()));
        }
        return run;
    }

    private void pass(CaseFile before, Entry entry, Clock clock) {
        goesOn(before, entry, clock).ifPresent(run -> {
            if (!run.wakes().equals(entry.effectiveAt()) || clock.passed() <= run.passed()) {
                say(Rule.VERDICTS, entry, "lets " + run + " pass to " + clock + " at " + entry.effectiveAt());
            }
        });
    }

    private void pause(CaseFile before, Entry entry, Clock clock) {
        goesOn(before, entry, clock).ifPresent(run -> {
            boolean begins =
                    !run.isPaused() && clock.pause().flatMap(Pause::since).equals(Optional.of(entry.effectiveAt()));
            if (!begins) {
                say(Rule.CLOCK_RUNS, entry, "pauses " + run + " as " + clock);
            }
        });
    }

    private void resume(CaseFile before, Entry entry, Clock clock) {
        goesOn(before, entry, clock).ifPresent(run -> {
            boolean keepsWhatIsLeft = run.isPaused()
                    && !clock.isPaused()
                    && run.pause().map(Pause::left).equals(clock.pause().map(Pause::left))
                    && !clock.due().isBefore(entry.effectiveAt());
            if (!keepsWhatIsLeft) {
                say(Rule.VERDICTS, entry, "lets " + run + " run again as " + clock);
            }
        });
    }

    private void end(CaseFile before, Entry entry, Verdict verdict) {
        Optional<Clock> run = before.clock(verdict.name()).filter(clock -> !clock.isPaused());
        Optional<Verdict> given = given(before, verdict);
        if (given.isPresent()) {
            if (run.map(Clock::cycle).filter(cycle -> cycle == verdict.cycle()).isEmpty()) {
                say(Rule.VERDICTS, entry, "judges " + verdict + " again");
            } else if (verdict.done().isPresent()) {
                makeGood(before, entry, verdict);
            } else if (!given.equals(Optional.of(verdict))) {
                say(Rule.VERDICTS, entry, "moves the verdict " + given.get() + " to " + verdict);
            }
            return;
        }
        if (!run.equals(Optional.of(verdict.run()))) {
            say(Rule.VERDICTS, entry, "judges " + verdict.run() + ", but what runs is " + before.clock(verdict.name()));
        }
        if (!holds(entry, verdict)) {
            say(
                    Rule.VERDICTS,
                    entry,
                    "recorded at " + entry.recordedAt() + " and counting from " + entry.effectiveAt()
                            + ", gives the verdict " + verdict);
        }
    }

    /** A lapse is dated at the due instant, and found at the instant at which the clock woke. */
    private static boolean holds(Entry entry, Verdict verdict) {
        Instant due = verdict.due();
        if (verdict.ending() == Ending.LAPSED) {
            return verdict.endedAt().equals(due)
                    && entry.effectiveAt().equals(verdict.run().wakes())
                    && entry.recordedAt().isAfter(due);
        }
        boolean done = verdict.done().map(Verdict.Done::at).equals(Optional.of(entry.effectiveAt()));
        return verdict.endedAt().equals(entry.effectiveAt())
                && !verdict.endedAt().isAfter(due)
                && done == (verdict.ending() == Ending.MET);
    }

    private static Optional<Verdict> given(CaseFile before, Verdict verdict) {
        return before.verdicts().stream()
                .filter(known -> known.name().equals(verdict.name()) && known.cycle() == verdict.cycle())
                .findFirst();
    }

    /** What is done late is added to a lapse; nothing else about it moves. */
    private void makeGood(CaseFile before, Entry entry, Verdict verdict) {
        boolean holds = verdict.done().map(Verdict.Done::at).equals(Optional.of(entry.effectiveAt()))
                && given(before, verdict)
                        .filter(Verdict::isOwed)
                        .flatMap(owed -> verdict.done().map(owed::madeGood))
                        .equals(Optional.of(verdict));
        if (!holds) {
            say(Rule.VERDICTS, entry, "makes good " + given(before, verdict) + " as " + verdict);
        }
    }

    private void running(CaseFile after, Entry entry) {
        if (after.isOpen() && after.clocks().isEmpty()) {
            say(Rule.CLOCK_RUNS, entry, "leaves the case open without any running clock");
        }
        if (!after.isOpen() && !after.clocks().isEmpty()) {
            say(Rule.CLOCK_RUNS, entry, "leaves the case closed, with clocks still running: " + after.clocks());
        }
        Set<Object> names = new HashSet<>();
        after.clocks().stream()
                .map(Clock::name)
                .filter(name -> !names.add(name))
                .forEach(name -> say(Rule.CLOCK_RUNS, entry, "leaves two clocks of " + name + " running"));
    }

    private void say(Rule rule, Entry entry, String what) {
        breaches.add(rule, dossier.id(), "entry " + entry.number() + " " + what);
    }
}
