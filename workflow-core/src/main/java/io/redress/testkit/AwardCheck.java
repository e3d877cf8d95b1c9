package io.redress.testkit;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Flag;
import io.redress.casefile.RemedyEvent;
import io.redress.money.Money;
import io.redress.remedy.Award;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Handling;
import io.redress.remedy.Handling.Stage;
import io.redress.timeline.Entry;
import io.redress.workflow.AwardAction;
import java.util.Optional;

/**
 * R3 and R5 along the awards of a case: each is sent once before it is heard of again, never twice while it is in doubt, never
 * under another key before the last one has failed or paid, and never paid beyond its worth.
 */
final class AwardCheck {
    private static final Flag STUCK = Flag.of("award-stuck");

    private final Dossier dossier;
    private final Breaches breaches;

    private AwardCheck(Dossier dossier, Breaches breaches) {
        this.dossier = dossier;
        this.breaches = breaches;
    }

    static void check(Dossier dossier, Breaches breaches) {
        AwardCheck check = new AwardCheck(dossier, breaches);
        Optional<CaseFile> file = Optional.empty();
        for (Entry entry : dossier.entries()) {
            for (Event event : entry.events()) {
                if (event instanceof Event.Opened opened) {
                    file = Optional.of(opened.file());
                } else {
                    file = file.map(before -> {
                        if (event instanceof RemedyEvent.AwardHandled handled) {
                            check.handled(before, entry, handled);
                        }
                        return event.evolve(before);
                    });
                }
            }
            file.ifPresent(after -> check.standing(after, entry));
        }
    }

    private void handled(CaseFile file, Entry entry, RemedyEvent.AwardHandled event) {
        Optional<Award> award = file.remedies().award(event.award());
        if (award.isEmpty()) {
            say(Rule.ONE_WRITE, entry, "handles award " + event.award() + ", which there is not");
            return;
        }
        Handling before = award.get().handling();
        Handling after = event.handling();
        if (after.stage() == Stage.SENT
                && entry.action() instanceof AwardAction.Send
                && before.stage() != Stage.READY) {
            say(Rule.ONCE, entry, "sends award " + event.award() + " again, which is at " + before.stage());
        }
        boolean goesAgain = after.stage() == Stage.READY || after.part() != before.part();
        if (goesAgain && before.isInDoubt() && !isCertain(entry)) {
            say(Rule.ONCE, entry, "lets award " + event.award() + " be sent again while nobody knows: " + before);
        }
        if (after.part() != before.part() && !before.mayChangeKey() && !isPaid(entry)) {
            say(Rule.ONCE, entry, "gives award " + event.award() + " another key, and under the last one is " + before);
        }
        if (before.paid().compareTo(after.paid()) > 0) {
            say(
                    Rule.NEVER_OVER,
                    entry,
                    "takes " + before.paid() + " of award " + event.award() + " for " + after.paid());
        }
    }

    /** The fulfiller has said what it paid of it, or that it paid nothing. */
    private static boolean isCertain(Entry entry) {
        return entry.action() instanceof AwardAction.Report report
                && report.heard()
                        .fold(new Fulfilment.Cases<>(
                                settled -> true, pending -> false, failed -> true, unknown -> false, notFound -> true));
    }

    /** The fulfiller has paid a part under the last key: what is left has a key of its own. */
    private static boolean isPaid(Entry entry) {
        return entry.action() instanceof AwardAction.Report report && report.heard() instanceof Fulfilment.Settled;
    }

    private void standing(CaseFile after, Entry entry) {
        for (Award award : after.remedies().awards()) {
            Handling handling = award.handling();
            Money worth = award.remedy().worth();
            if (handling.paid().isNegative() || !handling.paid().isAtMost(worth)) {
                say(
                        Rule.NEVER_OVER,
                        entry,
                        "leaves " + handling.paid() + " paid of award " + award.number() + " over " + worth);
            }
            boolean isSettled = handling.stage() == Stage.SETTLED;
            if (isSettled
                    && (!handling.paid().equals(worth) || handling.reference().isEmpty())) {
                say(Rule.ONCE, entry, "leaves award " + award.number() + " over " + worth + " settled as " + handling);
            }
            boolean isWoken = switch (handling.stage()) {
                case READY, SENT, PENDING -> true;
                case SETTLED, STUCK, CANCELLED -> false;
            };
            if (isWoken != handling.next().isPresent()) {
                say(Rule.CLOCK_RUNS, entry, "leaves award " + award.number() + " as " + handling);
            }
        }
        boolean isStuck = after.remedies().awards().stream()
                .anyMatch(award -> award.handling().stage() == Stage.STUCK);
        if (isStuck != after.has(STUCK)) {
            say(Rule.NOTHING_VANISHES, entry, "leaves awards and the flag " + STUCK + " apart");
        }
    }

    private void say(Rule rule, Entry entry, String what) {
        breaches.add(rule, dossier.id(), "entry " + entry.number() + " " + what);
    }
}
