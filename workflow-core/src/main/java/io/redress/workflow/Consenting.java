package io.redress.workflow;

import io.redress.casefile.Consent;
import io.redress.casefile.Request;
import io.redress.id.ActorId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.permission.Level;
import io.redress.permission.Refusal;
import io.redress.workflow.Assessment.Fit;
import io.redress.workflow.Voices.Seated;
import io.redress.workflow.Voices.Voice;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One person's yes to a request.
 *
 * @param request the request, with the consents before this one
 * @param seated those who have agreed before
 * @param fit the way that its action would go
 * @param speaker who says yes
 * @param voices the rights to do so, in the speaker's own name first; at least one
 */
record Consenting(Request request, Seated seated, Fit fit, Actor speaker, List<Voice> voices) {

    /** By which right, and what the amount takes from whose limits. */
    record Chosen(Voice voice, Sanction sanction) {}

    boolean isLast() {
        return seated.seats().isLastButOne();
    }

    /** The right by which a word that is not the last is said. */
    Voice first() {
        return voices.get(0);
    }

    /**
     * The amount is on the authority of whoever sits at the top: of several rights the first that has room, else the first
     * that has not.
     */
    Chosen last(Treasury treasury) {
        boolean mine = seated.seats().isTopFree();
        Optional<Chosen> withheld = Optional.empty();
        for (Voice voice : mine ? voices : seated.top()) {
            if (voice.level() >= seated.seats().top()) {
                Level level = fit.way().powers().chain().get(voice.level());
                Sanction sanction = treasury.with(
                        level.limits(), fit.cost(), voice.principal().id());
                Chosen chosen = new Chosen(mine ? voice : first(), sanction);
                if (!(sanction instanceof Sanction.Withheld)) {
                    return chosen;
                }
                withheld = withheld.or(() -> Optional.of(chosen));
            }
        }
        return withheld.orElseGet(() -> new Chosen(
                first(),
                new Sanction.Withheld(Objection.of(
                        Refusal.BEYOND_LIMIT,
                        "an authority over "
                                + fit.cost().amount().map(Money::toString).orElse("this")))));
    }

    /** Whose levels can be next after this yes. */
    List<Level> next() {
        Seats seats = seated.seats();
        seats.take(voices.stream()
                .filter(voice ->
                        voice.principal().id().equals(first().principal().id()))
                .mapToInt(Voice::level)
                .max()
                .orElse(0));
        return fit.way().powers().chain().subList(seats.lowestFree(), seats.top() + 1);
    }

    Consent consent(Voice voice, Instant now) {
        ActorId principal = voice.principal().id();
        return new Consent(
                speaker.id(), principal.equals(speaker.id()) ? Optional.empty() : Optional.of(principal), now);
    }

    /** Everybody who has agreed, and whom they stood in for. */
    Set<ActorId> everybody(Voice voice) {
        Set<ActorId> everybody = new HashSet<>(Set.of(speaker.id()));
        everybody.add(voice.principal().id());
        request.consents().forEach(consent -> {
            everybody.add(consent.by());
            everybody.add(consent.principal());
        });
        return everybody;
    }

    /** By what right, in words. */
    static String right(Voice voice, Actor speaker) {
        String held = voice.principal().roles().stream()
                .map(Role::name)
                .sorted()
                .findFirst()
                .orElse(voice.principal().affiliation().toString());
        return voice.principal().id().equals(speaker.id())
                ? held
                : held + " in place of " + voice.principal().id();
    }
}
