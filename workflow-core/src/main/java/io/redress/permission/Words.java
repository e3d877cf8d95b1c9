package io.redress.permission;

import io.redress.party.Commitment;
import io.redress.party.PersonalText;
import java.util.Map;
import java.util.Optional;

/**
 * The personal words of a case that are still kept.
 *
 * @param kept words by commitment
 */
public record Words(Map<Commitment, String> kept) {

    /** What stands in place of erased words. */
    public static final String ERASED = "[erased]";

    /**
     * Copies the words.
     *
     * @param kept words by commitment
     */
    public Words {
        kept = Map.copyOf(kept);
    }

    /**
     * The words of a text.
     *
     * @param text the text
     * @return its words, or {@value #ERASED}
     */
    public String of(PersonalText text) {
        if (text instanceof PersonalText.Plain plain) {
            return plain.words();
        }
        return Optional.ofNullable(kept.get(((PersonalText.Kept) text).commitment()))
                .orElse(ERASED);
    }
}
