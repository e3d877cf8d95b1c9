package io.redress.party;

import io.redress.codec.Stored;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Words that name or describe a person: what a customer says, a name, a telephone number. The desk keeps the words in a
 * place of their own, from which they can be erased, and everything else holds only the {@link Commitment}. Use it as a
 * component of any action that carries such words.
 */
public sealed interface PersonalText permits PersonalText.Plain, PersonalText.Kept {

    /** The longest personal text that fits into a case, in UTF-16 code units. */
    int LONGEST = 20_000;

    /**
     * Takes words as somebody wrote them.
     *
     * @param words any text; what does not fit is found when the contact is received, and parked
     * @return the words, not yet kept
     */
    static PersonalText of(String words) {
        return new Plain(words);
    }

    /**
     * Words as they come in. Only a parked contact is stored in this form.
     *
     * @param words the words
     */
    @Stored("plain")
    record Plain(@NotNull @Size(max = LONGEST) @WellFormed String words) implements PersonalText {

        /** Hides the words from logs. */
        @Override
        public String toString() {
            return "(" + words.length() + " characters of personal text)";
        }
    }

    /**
     * Words that the desk keeps.
     *
     * @param commitment proves the words, and finds them while they are not erased
     */
    @Stored("kept")
    record Kept(Commitment commitment) implements PersonalText {}
}
