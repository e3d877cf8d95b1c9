package io.redress.casefile;

import io.redress.id.ActorId;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's yes to a request.
 *
 * @param by who said it
 * @param inPlaceOf whom that person stood in for, by delegation
 * @param at when
 */
public record Consent(ActorId by, Optional<ActorId> inPlaceOf, Instant at) {

    /**
     * Whose authority it is.
     *
     * @return the person stood in for, or the one who said it
     */
    public ActorId principal() {
        return inPlaceOf.orElse(by);
    }

    /**
     * Tells whether somebody has a part in it.
     *
     * @param person the person
     * @return true for the one who said it and for the one stood in for
     */
    public boolean involves(ActorId person) {
        return by.equals(person) || principal().equals(person);
    }
}
