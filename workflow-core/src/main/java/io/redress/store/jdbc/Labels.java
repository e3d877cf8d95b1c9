package io.redress.store.jdbc;

import io.redress.casefile.Flag;
import io.redress.codec.Codec;
import io.redress.codec.Stored;
import io.redress.id.ActorId;
import io.redress.party.Role;
import java.util.Set;

/** The accounts, flags and roles of a case, as they stand in one column of its row. */
@Stored("redress/labels/1")
record Labels(Set<ActorId> parties, Set<Flag> flags, Set<Role> awaiting, Set<ActorId> askers) {
    private static final Codec CODEC = Codec.builder().type(Labels.class).build();

    static Labels read(String json) {
        return CODEC.read(json, Labels.class).value();
    }

    String json() {
        return CODEC.write(this, Labels.class);
    }
}
