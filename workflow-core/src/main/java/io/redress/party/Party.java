package io.redress.party;

import io.redress.id.ActorId;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody on a case, apart from those who work on it. Only a verified party has the rights of its relation.
 *
 * @param id the account, when known
 * @param relation what the party is to the case
 * @param identity how sure the host is of that
 * @param name the person's name
 * @param address where to reach the person: a telephone number, an e-mail address; the other party never sees it
 * @param locale the language to write in
 */
public record Party(
        Optional<ActorId> id,
        Relation relation,
        Identity identity,
        Optional<@Valid PersonalText> name,
        Optional<@Valid PersonalText> address,
        Optional<Locale> locale) {

    /**
     * An account that the host has authenticated.
     *
     * @param id the account
     * @param relation what it is to the case
     * @return a verified party without name and address
     */
    public static Party verified(String id, Relation relation) {
        return of(Optional.of(ActorId.of(id)), relation, Identity.VERIFIED);
    }

    /**
     * Somebody who says who they are.
     *
     * @param relation what they say they are to the case
     * @return a claimed party without account, name and address
     */
    public static Party claimed(Relation relation) {
        return of(Optional.empty(), relation, Identity.CLAIMED);
    }

    private static Party of(Optional<ActorId> id, Relation relation, Identity identity) {
        return new Party(id, relation, identity, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Gives the party a name.
     *
     * @param words the name
     * @return a copy
     */
    public Party called(String words) {
        return new Party(id, relation, identity, Optional.of(PersonalText.of(words)), address, locale);
    }

    /**
     * Says where to reach the party.
     *
     * @param words a telephone number, an e-mail address or the like
     * @return a copy
     */
    public Party reachedAt(String words) {
        return new Party(id, relation, identity, name, Optional.of(PersonalText.of(words)), locale);
    }

    /**
     * Sets the language to write in.
     *
     * @param language the language
     * @return a copy
     */
    public Party speaking(Locale language) {
        return new Party(id, relation, identity, name, address, Optional.of(language));
    }

    /**
     * The same party in another relation.
     *
     * @param other the relation
     * @return a copy
     */
    public Party as(Relation other) {
        return new Party(id, other, identity, name, address, locale);
    }

    /**
     * The same party as a claim that still has to be checked.
     *
     * @return a copy that gives no rights
     */
    public Party unverified() {
        return new Party(id, relation, Identity.CLAIMED, name, address, locale);
    }
}
