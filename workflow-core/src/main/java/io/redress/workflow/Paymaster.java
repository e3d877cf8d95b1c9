package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.RemedyEvent;
import io.redress.permission.Refusal;
import io.redress.remedy.Award;
import io.redress.remedy.Handling;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.Handling.Word;
import io.redress.remedy.Remedy.Payment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The library's own actions on awards: what they do wherever a workflow grants them, or why they cannot. */
record Paymaster(Fulfilling fulfilling, CaseFile file, Instant now) {
    /** The actions; a workflow that grants none of them knows none of them. */
    static final Set<Class<? extends Action>> ACTIONS =
            Set.of(RetryAward.class, RedirectAward.class, SettleAward.class, CancelAward.class, ClawBack.class);

    Optional<Objection> objection(Action action) {
        return number(action)
                .flatMap(number -> file.remedies()
                        .award(number)
                        .map(award -> objection(action, award))
                        .orElseGet(() -> Optional.of(Objection.of(
                                Refusal.NO_SUCH_AWARD, "an award of this case; it has no number " + number))));
    }

    private static Optional<Integer> number(Action action) {
        if (action instanceof RetryAward retry) {
            return Optional.of(retry.award());
        }
        if (action instanceof RedirectAward redirect) {
            return Optional.of(redirect.award());
        }
        if (action instanceof SettleAward settle) {
            return Optional.of(settle.award());
        }
        if (action instanceof CancelAward cancel) {
            return Optional.of(cancel.award());
        }
        return action instanceof ClawBack clawBack ? Optional.of(clawBack.award()) : Optional.empty();
    }

    private Optional<Objection> objection(Action action, Award award) {
        if (action instanceof ClawBack) {
            return recoverable(award).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Objection(
                            Refusal.NOT_RECOVERABLE,
                            "provisional money that has arrived and is not taken back yet",
                            known(award)));
        }
        Handling handling = award.handling();
        if (handling.isOver()) {
            return Optional.of(
                    new Objection(Refusal.AWARD_OVER, "an award that is not settled or cancelled", known(award)));
        }
        if (action instanceof RetryAward && isUntried(handling)) {
            return Optional.of(
                    new Objection(Refusal.AWARD_MOVED_ON, "an award that has failed or is stuck", known(award)));
        }
        return isBarred(action, handling)
                ? Optional.of(new Objection(
                        Refusal.AWARD_IN_DOUBT, "certainty that nothing of what is left was paid", known(award)))
                : Optional.empty();
    }

    /** Elsewhere means under another key, where the fulfiller would not know it again. */
    private static boolean isBarred(Action action, Handling handling) {
        if (action instanceof RetryAward) {
            return handling.stage() == Stage.SENT || handling.stage() == Stage.PENDING;
        }
        return action instanceof RedirectAward
                ? !handling.mayChangeKey()
                : action instanceof CancelAward && handling.isInDoubt();
    }

    private static boolean isUntried(Handling handling) {
        return handling.stage() == Stage.READY && handling.tries() == 0;
    }

    private static Map<String, String> known(Award award) {
        return Map.of("stage", award.handling().stage().name());
    }

    private Optional<Payment> recoverable(Award award) {
        return new ItemBooks(file.remedies()).recoverable(award);
    }

    void carryOut(Action action, Draft draft) {
        number(action).flatMap(draft.file().remedies()::award).ifPresent(award -> carryOut(action, award, draft));
    }

    private void carryOut(Action action, Award award, Draft draft) {
        Handling before = award.handling();
        if (action instanceof RetryAward) {
            fulfilling.handled(draft, award, before.isInDoubt() ? asked(before) : again(before));
        } else if (action instanceof RedirectAward redirect) {
            draft.add(new RemedyEvent.AwardRedirected(award.number(), redirect.to()));
            fulfilling.handled(draft, award, isUntried(before) ? before : anew(before));
        } else if (action instanceof SettleAward settle) {
            fulfilling.handled(
                    draft,
                    award,
                    new Handling(
                            Stage.SETTLED,
                            before.part(),
                            before.tries(),
                            0,
                            Optional.empty(),
                            award.remedy().worth(),
                            Optional.of(settle.reference()),
                            Optional.empty(),
                            Word.OPEN));
        } else if (action instanceof CancelAward) {
            fulfilling.handled(draft, award, cancelled(before));
        } else if (action instanceof ClawBack) {
            recoverable(award).ifPresent(back -> draft.add(new RemedyEvent.Awarded(recovering(award, back))));
        }
    }

    /** Something may have been paid: whoever begins again asks first. */
    private Handling asked(Handling before) {
        return new Handling(
                Stage.SENT,
                before.part(),
                before.tries(),
                before.asks(),
                Optional.of(now),
                before.paid(),
                before.reference(),
                before.trouble(),
                Word.OPEN);
    }

    private Handling again(Handling before) {
        return before.mayChangeKey() ? anew(before) : atOnce(before);
    }

    /** The fulfiller never heard of it; but an earlier call may still come there, and must not find another key. */
    private Handling atOnce(Handling before) {
        return new Handling(
                Stage.READY,
                before.part(),
                before.tries(),
                0,
                Optional.of(now),
                before.paid(),
                before.reference(),
                before.trouble(),
                Word.OPEN);
    }

    /** Nothing was paid under the last key: under a new one a fulfiller that remembers failures begins anew. */
    private Handling anew(Handling before) {
        return new Handling(
                Stage.READY,
                before.tries() == 0 ? before.part() : before.part() + 1,
                0,
                0,
                Optional.of(now),
                before.paid(),
                before.reference(),
                before.trouble(),
                Word.OPEN);
    }

    private static Handling cancelled(Handling before) {
        return new Handling(
                Stage.CANCELLED,
                before.part(),
                before.tries(),
                0,
                Optional.empty(),
                before.paid(),
                before.reference(),
                Optional.empty(),
                before.word());
    }

    private Award recovering(Award given, Payment back) {
        return new Award(
                file.remedies().awards().size() + 1,
                back,
                given.payee(),
                given.funder(),
                given.destination(),
                now,
                Optional.of(given.number()),
                Handling.ready(back.amount(), now));
    }
}
