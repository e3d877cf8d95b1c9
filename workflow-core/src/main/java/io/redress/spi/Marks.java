package io.redress.spi;

import io.redress.casefile.Flag;
import io.redress.id.ActorId;
import io.redress.party.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What a work list wants of the marks of a case, of which it has any number. Immutable; each method returns a narrower
 * copy.
 *
 * @param party only those this account is a verified party of
 * @param flag only those with this flag
 * @param awaiting only those with a request that waits for one of these roles; all when empty
 * @param askedBy only those with a request by this person
 */
public record Marks(Optional<ActorId> party, Optional<Flag> flag, Set<Role> awaiting, Optional<ActorId> askedBy) {
    /** Every case. */
    public static final Marks ANY = new Marks(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    /**
     * Copies the roles.
     *
     * @param party only those this account is a verified party of
     * @param flag only those with this flag
     * @param awaiting only those with a request that waits for one of these roles; all when empty
     * @param askedBy only those with a request by this person
     */
    public Marks {
        awaiting = Set.copyOf(awaiting);
    }

    Marks with(ActorId account) {
        return new Marks(Optional.of(account), flag, awaiting, askedBy);
    }

    Marks flagged(Flag mark) {
        return new Marks(party, Optional.of(mark), awaiting, askedBy);
    }

    Marks awaiting(Set<Role> roles) {
        return new Marks(party, flag, roles, askedBy);
    }

    Marks askedBy(ActorId person) {
        return new Marks(party, flag, awaiting, Optional.of(person));
    }

    /**
     * Looks at a case, for stores that do so one by one.
     *
     * @param index the case's columns
     * @return true when it has everything that is wanted
     */
    public boolean match(Index index) {
        return party.map(index.parties()::contains).orElse(true)
                && flag.map(index.flags()::contains).orElse(true)
                && (awaiting.isEmpty() || awaiting.stream().anyMatch(index.awaiting()::contains))
                && askedBy.map(index.askers()::contains).orElse(true);
    }
}
