package io.redress.stories.ride;

import io.redress.casefile.Flag;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import io.redress.stories.shop.OnlineShop;

/** Why a help failed. Each cause has an owner, and a clock of the owner's. */
public enum Cause {
    /** The software sent nobody, or the wrong one. */
    SYSTEM(Role.of("engineering")),
    /** The driver did not come or did not call. */
    DRIVER(Role.of("driver-office")),
    /** The desk put the customer off. */
    SERVICE(OnlineShop.TEAM_LEAD);

    private final Role owner;

    Cause(Role owner) {
        this.owner = owner;
    }

    /**
     * Who has to mend it.
     *
     * @return the owner
     */
    public Role owner() {
        return owner;
    }

    /**
     * The mark of a case in which it has to be mended.
     *
     * @return the mark, such as {@code cause-driver}
     */
    public Flag mark() {
        return Flag.of(word());
    }

    /**
     * By when it is mended.
     *
     * @return the deadline, named like the mark
     */
    public DeadlineName mended() {
        return DeadlineName.of(word());
    }

    private String word() {
        return switch (this) {
            case SYSTEM -> "cause-system";
            case DRIVER -> "cause-driver";
            case SERVICE -> "cause-service";
        };
    }
}
