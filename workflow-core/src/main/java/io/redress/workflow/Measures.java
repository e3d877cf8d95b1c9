package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Verdict;
import io.redress.contact.Direction;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.DeadlineRule.MetBy;
import io.redress.deadline.Deadlines;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.timeline.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case's timeline tells about how it was handled. Times are elapsed ones on the wall clock, from the opening of the
 * case; what a deadline measures in its own time stands in its cycles.
 *
 * @param firstContact until somebody of the desk first turned to a party; the system does not count
 * @param firstAnswer until an action first did what was owed to the customer, in time or late; mere words do not count
 * @param waited how long something was owed to the customer and did not pause
 * @param cycles how every run of every deadline ended that has ended, oldest first
 */
public record Measures(
        Optional<Duration> firstContact, Optional<Duration> firstAnswer, Duration waited, List<Verdict> cycles) {

    /**
     * Copies the cycles.
     *
     * @param firstContact until somebody of the desk first turned to a party
     * @param firstAnswer until an action first did what was owed to the customer
     * @param waited how long something was owed to the customer and did not pause
     * @param cycles how every run of every deadline ended that has ended
     */
    public Measures {
        cycles = List.copyOf(cycles);
    }

    /**
     * Measures a case.
     *
     * @param deadlines the deadlines of its workflow
     * @param entries its whole timeline, oldest first, not empty
     * @param now until when an open case has waited
     * @return the measures
     */
    public static Measures of(Deadlines deadlines, List<Entry> entries, Instant now) {
        Instant openedAt = entries.get(0).effectiveAt();
        Optional<Duration> contact = entries.stream()
                .filter(Measures::isContactOfThePeople)
                .map(entry -> Duration.between(openedAt, entry.effectiveAt()))
                .findFirst();
        Optional<Duration> answer = entries.stream()
                .filter(entry -> !(entry.action() instanceof Correspond))
                .filter(entry -> verdicts(entry).stream().anyMatch(verdict -> answers(deadlines, verdict)))
                .map(entry -> Duration.between(openedAt, entry.effectiveAt()))
                .findFirst();
        Map<String, Verdict> cycles = new LinkedHashMap<>();
        entries.forEach(entry ->
                verdicts(entry).forEach(verdict -> cycles.put(verdict.name() + "/" + verdict.cycle(), verdict)));
        return new Measures(contact, answer, waited(deadlines, entries, now), new ArrayList<>(cycles.values()));
    }

    private static boolean isContactOfThePeople(Entry entry) {
        return entry.by().affiliation() != Affiliation.SYSTEM
                && entry.events().stream()
                        .anyMatch(event -> event instanceof Event.Contacted contacted
                                && contacted.contact().direction() == Direction.OUTBOUND);
    }

    private static boolean answers(Deadlines deadlines, Verdict verdict) {
        return verdict.done().isPresent()
                && deadlines
                        .rule(verdict.name())
                        .filter(Measures::isOwedToTheCustomer)
                        .filter(rule -> rule.metBy() == MetBy.ACTIONS)
                        .isPresent();
    }

    private static boolean isOwedToTheCustomer(DeadlineRule rule) {
        return rule.owedTo().equals(Relation.CUSTOMER);
    }

    private static List<Verdict> verdicts(Entry entry) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Event event : entry.events()) {
            if (event instanceof Event.ClockEnded ended) {
                verdicts.add(ended.verdict());
            } else if (event instanceof Event.ClockBreached breached) {
                verdicts.add(breached.verdict());
            } else if (event instanceof Event.ClockMadeGood good) {
                verdicts.add(good.verdict());
            }
        }
        return verdicts;
    }

    private static Duration waited(Deadlines deadlines, List<Entry> entries, Instant now) {
        Duration waited = Duration.ZERO;
        Optional<CaseFile> file = Optional.empty();
        for (int i = 0; i < entries.size(); i++) {
            for (Event event : entries.get(i).events()) {
                file = event instanceof Event.Opened opened ? Optional.of(opened.file()) : file.map(event::evolve);
            }
            Instant until = i + 1 < entries.size() ? entries.get(i + 1).effectiveAt() : now;
            if (file.filter(after -> waits(deadlines, after)).isPresent()) {
                waited = waited.plus(Duration.between(entries.get(i).effectiveAt(), until));
            }
        }
        return waited;
    }

    private static boolean waits(Deadlines deadlines, CaseFile file) {
        boolean runs = file.clocks().stream()
                .filter(clock -> !clock.isPaused())
                .anyMatch(clock -> deadlines
                        .rule(clock.name())
                        .filter(Measures::isOwedToTheCustomer)
                        .isPresent());
        boolean lapsed = file.verdicts().stream()
                .filter(Verdict::isOwed)
                .anyMatch(verdict -> deadlines
                        .rule(verdict.name())
                        .filter(Measures::isOwedToTheCustomer)
                        .isPresent());
        return file.isOpen() && (runs || lapsed);
    }
}
