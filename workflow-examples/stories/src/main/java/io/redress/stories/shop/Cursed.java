package io.redress.stories.shop;

import io.redress.casefile.Attribute;
import io.redress.casefile.CaseFile;
import io.redress.codec.Stored;
import io.redress.id.ActorId;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the customer has cursed or threatened, and who does not have to go on.
 *
 * @param whom each person once, in the order in which they said so
 */
@Stored("cursed/1")
public record Cursed(List<ActorId> whom) implements Attribute {

    /**
     * Copies the list.
     *
     * @param whom each person once
     */
    public Cursed {
        whom = List.copyOf(whom);
    }

    static Cursed with(CaseFile file, ActorId another) {
        List<ActorId> all = new ArrayList<>(in(file));
        if (!all.contains(another)) {
            all.add(another);
        }
        return new Cursed(all);
    }

    static List<ActorId> in(CaseFile file) {
        return file.attribute(Cursed.class).map(Cursed::whom).orElse(List.of());
    }
}
