package io.redress.stories.walk;

import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import java.util.Set;

/** Somebody who comes by, in any of the shops. */
record Person(String id, Affiliation affiliation, Set<String> roles) {

    Actor in(TenantId shop) {
        return Actor.of(shop, id, affiliation, roles.stream().map(Role::of).toArray(Role[]::new));
    }

    @Override
    public String toString() {
        return id;
    }
}
