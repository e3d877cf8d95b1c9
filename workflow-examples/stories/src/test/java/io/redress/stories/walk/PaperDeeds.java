package io.redress.stories.walk;

import static io.redress.stories.walk.People.AGENT;
import static io.redress.stories.walk.People.FINANCE;
import static io.redress.stories.walk.People.LEAD;
import static io.redress.stories.walk.People.SAFETY;

import io.redress.casefile.Action;
import io.redress.casefile.Severity;
import io.redress.id.ActorId;
import io.redress.party.Relation;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.shop.OutsideAction;
import io.redress.stories.shop.StaffAction;
import io.redress.stories.shop.Stage;
import io.redress.workflow.Correspond;
import io.redress.workflow.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
            if (!PaperRemedyDeeds.carryOut(on, action, person, now)) {
                noted(on, action, now);
            }
        }
        on.go(way.to().orElse(on.stage), way.keeps(), now);
        switch (action.getClass().getSimpleName()) {
            case "ConsultMerchant" -> on.begin(PaperPromise.CONSULTATION, now);
            case "AskCarrier" -> on.begin(PaperPromise.PROOF, now);
            case "ReportAbuse" -> on.begin(PaperPromise.COOLING_OFF, now);
            default -> {
                // No promise begins with it.
            }
        }
        on.entries++;
        on.lastChange = now;
        on.payOff(now);
    }

    private static void noted(PaperCase on, Action action, Instant now) {
        if (action instanceof StaffAction.NameCause named) {
            String found = named.cause() + " " + named.responsible();
            on.nameCause(found);
            on.mail.write(PaperLetter.of("cause", owner(named.cause())));
        } else if (action instanceof CustomerAction.NeedBy need) {
            on.needKnown = true;
            on.dueBy(PaperPromise.NEEDED, PaperHours.endOf(need.day()), now);
        } else if (action instanceof StaffAction.NoteAdvert noted) {
            on.advertise(noted.by(), noted.source(), now);
        } else if (action instanceof OutsideAction.MerchantAnswers said) {
            on.sayOf("merchant", said.answer().name());
        } else if (action instanceof OutsideAction.CarrierAnswers said) {
            on.sayOf("carrier", said.answer().name());
        }
    }

    private static String owner(Cause cause) {
        return switch (cause) {
            case LISTING -> "listing-owner";
            case LOGISTICS -> "logistics-owner";
            case MERCHANT -> "merchant-care";
            case SYSTEM -> "engineering";
            case SERVICE, NOBODY -> LEAD;
        };
    }

    private static void plain(PaperCase on, String action, Person person, Way way, Instant now) {
        switch (action) {
            case "Take" -> on.holder = Optional.of(person.id());
            case "Ask" -> on.tellCustomers("question");
            case "Expedite" -> {
                on.hasten(PaperPromise.FIRST_ANSWER, PaperHours.afterWork(now, Duration.ofMinutes(30)));
                on.hasten(PaperPromise.DECISION, PaperHours.afterWork(now, Duration.ofHours(4)));
                on.raiseTo(Severity.URGENT);
                on.tellCustomers("expedited");
            }
            case "NoteVulnerable" -> {
                on.marks.add("vulnerable");
                if (on.stage == Stage.HELP) {
                    on.raiseTo(Severity.URGENT);
                }
            }
            case "BreakAdvert" -> on.breakAdvert();
            case "MissNeed" -> on.missNeed();
            case "Escalate" -> on.escalate();
            case "Reassure" -> on.tellCustomers("still-working");
            case "Offer", "MakeOffer" -> on.tellCustomers("offer");
            case "ArrangeHelp" -> on.tellCustomers("help-asked-for");
            case "WithdrawOffer" -> {
                on.endOffer();
                on.tellCustomers("offer-withdrawn");
            }
            case "CounterClaim" -> on.endOffer();
            case "Appeal" -> {
                on.endOffer();
                on.remedies.appeal();
                on.handTo(LEAD);
            }
            case "Reopen" -> on.handTo(LEAD);
            case "Inform" -> on.tellCustomers("answered");
            case "RecordHarm" -> on.marks.add("harm");
            case "ConsultMerchant" -> on.tell(Relation.MERCHANT, "merchant-asked");
            case "AskCarrier" -> on.mail.write(PaperLetter.of("carrier-asked", AGENT));
            case "AssumeAdmitted" -> on.sayOf("merchant", "SILENT");
            case "AssumeUndelivered" -> on.sayOf("carrier", "SILENT");
            case "CoolDown" -> on.calmDown(now);
            case "AskForHelp" -> {
                on.raiseTo(PaperRules.isGrave(on, now) ? Severity.URGENT : Severity.HIGH);
                on.mail.write(PaperLetter.of("help", AGENT));
            }
            case "ReportAbuse" -> {
                on.marks.add("abuse");
                on.marks.add(PaperRules.cursed(person));
                on.handTo(LEAD);
                on.tellCustomers("abuse-warning");
            }
            case "Call" -> on.tellCustomers("call");
            case "FindUnsafe" -> on.marks.add("unsafe");
            case "Decline" -> on.tellCustomers("declined");
            case "Accept" -> on.handTo(FINANCE);
            case "MakeSafe" -> on.handTo(LEAD);
            case "Contest" -> {
                on.endOffer();
                on.handTo(LEAD);
            }
            case "SettlePrivately" -> on.endOffer();
            case "GiveUp" -> {
                on.endOffer();
                on.tellCustomers("closed-without-you");
            }
            case "Paid" -> {
                on.books.confirm();
                on.tellCustomers("paid");
            }
            case "ChasePayout" -> on.chase();
            case "PageNext" -> on.mail.write(PaperLetter.of("page", on.stage == Stage.HELP ? LEAD : SAFETY));
            case "ClearHarassment" -> on.harassed = false;
            case "ReportHarassment" -> {
                on.harassed = true;
                on.raiseTo(Severity.URGENT);
                on.mail.write(PaperLetter.of("harassment", SAFETY));
                if (way.to().filter(Stage.SAFETY::equals).isPresent()) {
                    on.endOffer();
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
