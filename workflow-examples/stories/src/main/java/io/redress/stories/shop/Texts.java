package io.redress.stories.shop;

import io.redress.compensation.Explanations;
import java.time.ZoneId;
import java.util.ResourceBundle;

/** Why something was offered or declined, in the customer's words: the library's texts and the shop's own. */
public final class Texts {
    /** In English and Simplified Chinese. */
    public static final Explanations REASONS = Explanations.shipped()
            .in(ZoneId.of("Asia/Shanghai"))
            .and(locale -> ResourceBundle.getBundle("io.redress.stories.shop.Reasons", locale));

    private Texts() {}
}
