package io.redress.stories.walk;

import static io.redress.stories.walk.People.FINANCE;
import static io.redress.stories.walk.People.LEAD;
import static io.redress.stories.walk.People.SAFETY;

import io.redress.casefile.Action;
import io.redress.casefile.Severity;
import io.redress.id.ActorId;
import io.redress.stories.shop.Stage;
import io.redress.workflow.Correspond;
import io.redress.workflow.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What follows from an action, on paper. */
final class PaperDeeds {
    private PaperDeeds() {}

    static void carryOut(PaperCase on, Action action, Person person, Way way, Instant now) {
        if (action instanceof Correspond said) {
            on.hear(said.contact(), person);
        } else if (action instanceof HandOver handOver) {
            on.team = handOver.team().name();
            on.holder = handOver.person().map(ActorId::value);
        } else {
            plain(on, action.getClass().getSimpleName(), person, way, now);
        }
        on.go(way.to().orElse(on.stage), way.keeps(), now);
        on.entries++;
        on.lastChange = now;
    }

    private static void plain(PaperCase on, String action, Person person, Way way, Instant now) {
        switch (action) {
            case "Take" -> on.holder = Optional.of(person.id());
            case "Ask" -> on.tellCustomers("question");
            case "NeedBy" -> on.needKnown = true;
            case "Expedite" -> {
                on.hasten(PaperPromise.FIRST_ANSWER, PaperHours.afterWork(now, Duration.ofMinutes(30)));
                on.hasten(PaperPromise.DECISION, PaperHours.afterWork(now, Duration.ofHours(4)));
                on.raiseTo(Severity.URGENT);
                on.tellCustomers("expedited");
            }
            case "Escalate" -> on.escalate();
            case "Reassure" -> on.tellCustomers("still-working");
            case "Offer" -> on.tellCustomers("offer");
            case "Decline" -> on.tellCustomers("declined");
            case "Accept" -> on.handTo(FINANCE);
            case "MakeSafe" -> on.handTo(LEAD);
            case "Contest" -> {
                on.books.release();
                on.handTo(LEAD);
            }
            case "SettlePrivately" -> on.books.release();
            case "GiveUp" -> {
                on.books.release();
                on.tellCustomers("closed-without-you");
            }
            case "Paid" -> {
                on.books.confirm();
                on.books.tookPart("paid", Set.of(person.id()));
                on.tellCustomers("paid");
            }
            case "ChasePayout" -> on.chase();
            case "PageNext" -> on.mail.write(PaperLetter.of("page", SAFETY));
            case "ClearHarassment" -> on.harassed = false;
            case "ReportHarassment" -> {
                on.harassed = true;
                on.raiseTo(Severity.URGENT);
                on.mail.write(PaperLetter.of("harassment", SAFETY));
                if (way.to().filter(Stage.SAFETY::equals).isPresent()) {
                    on.books.release();
                    on.handTo(SAFETY);
                }
            }
            case "Erase" -> on.erasedThrough = on.entries + 1;
            default -> {
                // Showing a contact changes nothing that is kept on paper.
            }
        }
    }
}
