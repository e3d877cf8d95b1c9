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
 * @param fit the way that its action would go
 * @param speaker who says yes
 * @param voices the rights to do so, in the speaker's own name first; at least one
 */
record Consenting(Request request, Fit fit, Actor speaker, List<Voice> voices) {

    /** By which right, and what that takes from limits when it is the last word. */
    record Chosen(Voice voice, Sanction sanction) {}

    /** How many have to agree in all. */
    int needed() {
        return fit.way().powers().consentsFor(fit.cost().counted());
    }

    boolean isLast() {
        return request.consents().size() + 1 >= needed();
    }

    /** The right by which a word that is not the last is said. */
    Voice first() {
        return voices.get(0);
    }

    /** The right by which the last word is said: the first that has room, else the first that has not. */
    Chosen last(Treasury treasury) {
        Optional<Chosen> withheld = Optional.empty();
        for (Voice voice : voices) {
            if (voice.level() >= needed() - 1) {
                Level level = fit.way().powers().chain().get(voice.level());
                Chosen chosen = new Chosen(
                        voice,
                        treasury.with(
                                level.limits(), fit.cost(), voice.principal().id()));
                if (!(chosen.sanction() instanceof Sanction.Withheld)) {
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
