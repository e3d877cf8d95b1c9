package io.redress.casefile;

import io.redress.id.ActorId;
import io.redress.party.Role;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a notice is for: the people of a role, or one person.
 *
 * @param role the role, when a team is meant
 * @param person the account, when one person is meant
 * @param locale the language, when it is known
 */
public record Recipient(Optional<Role> role, Optional<ActorId> person, Optional<Locale> locale) {

    /**
     * Checks that somebody is meant.
     *
     * @param role the role, when a team is meant
     * @param person the account, when one person is meant
     * @param locale the language, when it is known
     * @throws IllegalArgumentException when neither or both of role and person are given
     */
    public Recipient {
        if (role.isPresent() == person.isPresent()) {
            throw new IllegalArgumentException("a recipient is a role or a person: " + role + ", " + person);
        }
    }

    /**
     * The people of a role.
     *
     * @param role the role
     * @return the recipient
     */
    public static Recipient team(Role role) {
        return new Recipient(Optional.of(role), Optional.empty(), Optional.empty());
    }

    /**
     * One person.
     *
     * @param person the account
     * @param locale the language, when it is known
     * @return the recipient
     */
    public static Recipient person(ActorId person, Optional<Locale> locale) {
        return new Recipient(Optional.empty(), Optional.of(person), locale);
    }

    @Override
    public String toString() {
        return role.map(Role::toString).or(() -> person.map(ActorId::toString)).orElse("nobody");
    }
}
