package io.redress.stories.shop;

import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import java.util.Optional;

/**
 * What merchant and carrier have said.
 *
 * @param merchant what the merchant says; empty until it was heard or its time was over
 * @param carrier what the carrier says; empty until it was heard or its time was over
 */
@Stored("heard/1")
public record Heard(Optional<Answer> merchant, Optional<Answer> carrier) implements Attribute {
    /** Nobody was heard yet. */
    static final Heard NOBODY = new Heard(Optional.empty(), Optional.empty());

    /** What somebody says to a claim. */
    public enum Answer {
        /** It is as the customer says. */
        ADMITS,
        /** It is not. */
        DENIES,
        /** Nothing in time, which counts as admitted. */
        SILENT;

        /**
         * Whether the customer's word stands.
         *
         * @return true unless it is denied
         */
        public boolean isAdmitted() {
            return this != DENIES;
        }
    }

    Heard merchant(Answer answer) {
        return new Heard(Optional.of(answer), carrier);
    }

    Heard carrier(Answer answer) {
        return new Heard(merchant, Optional.of(answer));
    }
}
