package io.redress.party;

import io.redress.codec.Inline;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A role that the host's directory gives to people, such as {@code agent}.
 *
 * <p>A side of a dispute never acts in it by a role: an agent who is also the customer of a case has the customer's
 * rights there and no others.
 *
 * @param name 1 to 60 lower-case letters, digits and hyphens
 */
@Inline
public record Role(String name) implements Who {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

    /**
     * Checks the name.
     *
     * @param name 1 to 60 lower-case letters, digits and hyphens
     * @throws IllegalArgumentException when the name is not 1 to 60 lower-case letters, digits and hyphens
     */
    public Role {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "role \"" + name + "\" must be 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    /**
     * Names a role.
     *
     * @param name the name
     * @return the role
     * @throws IllegalArgumentException when the name is malformed
     */
    public static Role of(String name) {
        return new Role(name);
    }

    @Override
    public boolean includes(Actor actor, Set<Relation> relations) {
        return describes(actor, relations) && relations.stream().noneMatch(Relation::takesSides);
    }

    @Override
    public boolean describes(Actor actor, Set<Relation> relations) {
        return actor.roles().contains(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
