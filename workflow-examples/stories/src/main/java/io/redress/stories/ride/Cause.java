package io.redress.stories.ride;

import io.redress.casefile.Flag;
import io.redress.id.DeadlineName;
import io.redress.party.Role;

/** Why a help failed. Each cause has an owner, and a clock of the owner's. */
public enum Cause {
    /** The software sent nobody, or the wrong one. */
    SYSTEM("cause-system", "engineering"),
    /** The driver did not come or did not call. */
    DRIVER("cause-driver", "driver-office"),
    /** The desk put the customer off. */
    SERVICE("cause-service", "team-lead");

    private final String word;
    private final String owner;

    Cause(String word, String owner) {
        this.word = word;
        this.owner = owner;
    }

    /**
     * Who has to mend it.
     *
     * @return the owner
     */
    public Role owner() {
        return Role.of(owner);
    }

    /**
     * The mark of a case in which it has to be mended.
     *
     * @return the mark, such as {@code cause-driver}
     */
    public Flag mark() {
        return Flag.of(word);
    }

    /**
     * By when it is mended.
     *
     * @return the deadline, named like the mark
     */
    public DeadlineName mended() {
        return DeadlineName.of(word);
    }
}
