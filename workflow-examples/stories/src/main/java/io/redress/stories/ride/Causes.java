package io.redress.stories.ride;

import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import java.util.Set;

/**
 * Why the help of a case failed.
 *
 * @param named every cause that was found
 */
@Stored("causes/1")
public record Causes(Set<Cause> named) implements Attribute {

    /**
     * Copies the causes.
     *
     * @param named every cause that was found
     */
    public Causes {
        named = Set.copyOf(named);
    }
}
