package io.redress.stories.shop;

import io.redress.casefile.Attribute;
import io.redress.casefile.CaseFile;
import io.redress.codec.Stored;
import java.util.ArrayList;
import java.util.List;

/**
 * Why it went wrong, and who is responsible.
 *
 * @param found each cause with whoever is responsible, in the order in which they were named
 */
@Stored("shop-causes/1")
public record Causes(List<Found> found) implements Attribute {

    /**
     * One cause.
     *
     * @param cause what went wrong
     * @param responsible who is responsible
     */
    public record Found(Cause cause, String responsible) {}

    /**
     * Copies the causes.
     *
     * @param found each cause with whoever is responsible
     */
    public Causes {
        found = List.copyOf(found);
    }

    static Causes with(CaseFile file, Found another) {
        List<Found> all =
                new ArrayList<>(file.attribute(Causes.class).map(Causes::found).orElse(List.of()));
        if (!all.contains(another)) {
            all.add(another);
        }
        return new Causes(all);
    }
}
