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

    /** Every deadline that lapsed before an entry counts has lapsed in an entry of its own. */
    private void nothingSkipped(CaseFile before, Entry entry) {
        for (Clock clock : before.clocks()) {
            if (clock.due().isBefore(entry.effectiveAt())) {
                say(
                        Rule.VERDICTS,
                        entry,
                        "counts from " + entry.effectiveAt() + ", but " + clock.name() + " was due before, at "
                                + clock.due() + ", and had not lapsed");
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
            if (event instanceof Event.ClockEnded ended) {
                end(before, entry, ended.verdict());
            }
            if (event instanceof Event.ClockPaused paused) {
                pause(before, entry, paused);
            }
            if (event instanceof Event.ClockResumed resumed) {
                resume(before, entry, resumed);
            }
            return event.evolve(before);
        });
    }

    private void start(CaseFile before, Entry entry, Clock clock) {
        if (before.clock(clock.name()).isPresent()) {
            say(Rule.CLOCK_RUNS, entry, "starts " + clock.name() + ", which runs already");
        }
        if (!clock.startedAt().equals(entry.effectiveAt()) || !clock.due().isAfter(clock.startedAt())) {
            say(Rule.VERDICTS, entry, "counts from " + entry.effectiveAt() + " and starts " + clock);
        }
    }

    private void pause(CaseFile before, Entry entry, Event.ClockPaused paused) {
        Optional<Clock> clock = before.clock(paused.name());
        boolean begins = paused.pause().since().equals(Optional.of(entry.effectiveAt()));
        boolean goesOn = clock.flatMap(Clock::pause)
                .flatMap(Pause::since)
                .equals(paused.pause().since());
        if (clock.isEmpty() || !(begins || goesOn) || !paused.until().isAfter(entry.effectiveAt())) {
            say(Rule.CLOCK_RUNS, entry, "pauses " + clock + " as " + paused);
        }
    }

    private void resume(CaseFile before, Entry entry, Event.ClockResumed resumed) {
        Optional<Clock> clock = before.clock(resumed.name()).filter(Clock::isPaused);
        boolean keepsWhatIsLeft = clock.flatMap(Clock::pause)
                .map(Pause::left)
                .equals(Optional.of(resumed.pause().left()));
        if (!keepsWhatIsLeft
                || resumed.pause().since().isPresent()
                || resumed.due().isBefore(entry.effectiveAt())) {
            say(Rule.VERDICTS, entry, "lets " + clock + " run again as " + resumed);
        }
    }

    private void end(CaseFile before, Entry entry, Verdict verdict) {
        Clock claimed = new Clock(verdict.name(), verdict.cycle(), verdict.startedAt(), verdict.due());
        boolean ran = before.clock(verdict.name())
                .filter(clock -> !clock.isPaused())
                .map(clock -> new Clock(clock.name(), clock.cycle(), clock.startedAt(), clock.due()))
                .equals(Optional.of(claimed));
        if (!ran) {
            say(Rule.VERDICTS, entry, "judges " + claimed + ", but what runs is " + before.clock(verdict.name()));
        }
        Instant due = verdict.due();
        boolean holds = verdict.endedAt().equals(entry.effectiveAt())
                && (verdict.ending() == Ending.LAPSED
                        ? verdict.endedAt().equals(due) && entry.recordedAt().isAfter(due)
                        : !verdict.endedAt().isAfter(due));
        if (!holds) {
            say(
                    Rule.VERDICTS,
                    entry,
                    "recorded at " + entry.recordedAt() + " and counting from " + entry.effectiveAt()
                            + ", gives the verdict " + verdict);
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
