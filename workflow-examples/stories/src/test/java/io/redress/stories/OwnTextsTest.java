package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.remedy.Reason;
import io.redress.stories.shop.Texts;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shop says in its own words it says in both languages. */
@NullMarked
class OwnTextsTest {
    private static final String BUNDLE = "io.redress.stories.shop.Reasons";

    static Stream<Reason> reasons() {
        return Stream.of(
                Reason.of("help-now", "help.arranged")
                        .with("provider", "Hotel Nr. 2")
                        .with("what", "a room for two"),
                Reason.of("decline", "declined"),
                Reason.of("proven", "person.delivered"),
                Reason.of("proven", "nothing.unproved"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonIsWordedInBothLanguages(Reason reason) {
        assertThat(Texts.REASONS.explains(reason, Locale.ENGLISH)).isTrue();
        assertThat(Texts.REASONS.explains(reason, Locale.SIMPLIFIED_CHINESE)).isTrue();
    }

    @Test
    void noTextIsLeftOver() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(ResourceBundle.getBundle(BUNDLE, locale).keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            reasons().map(Reason::key).toList());
        }
    }

    @Test
    void aNoIsWorded() {
        assertThat(Texts.REASONS.text(Reason.of("decline", "declined"), Locale.ENGLISH))
                .startsWith("We looked into it carefully");
    }
}
