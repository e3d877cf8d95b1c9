package io.redress.policies;

import io.redress.compensation.Explanations;
import java.util.ResourceBundle;

/** What customers are told about these policies, beside the library's own texts. */
public final class PolicyTexts {
    private PolicyTexts() {}

    /**
     * The texts.
     *
     * @return the library's with those of this package before them
     */
    public static Explanations all() {
        return Explanations.shipped().and(locale -> ResourceBundle.getBundle("io.redress.policies.Reasons", locale));
    }
}
