package io.redress.codec;

import static io.redress.codec.Sample.CODEC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;

/** What damaged texts do: they are refused by name, or they mean something that is stable from then on. */
@Domain(Samples.class)
class MutationProperties {
    private static final String ALPHABET = "{}[]:,\"\\/-+.0123456789eEtrufalsn @zTZP \t\n\u0000\u00e9\ud83d\ude00";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void everySingleCharacterMayBeDamaged(@ForAll Sample sample, @ForAll Random random) {
        String text = CODEC.write(CODEC.map(sample, Optional.class, before -> Optional.empty()), Sample.class);
        for (int at = 0; at <= text.length(); at++) {
            String head = text.substring(0, at);
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (at < text.length()) {
                String tail = text.substring(at + 1);
                assertRefusedOrStable(head + tail);
                assertRefusedOrStable(head + other + tail);
                assertRefusedOrStable(head + (char) (text.charAt(at) ^ 1) + tail);
                assertRefusedOrStable(head + text.charAt(at) + text.charAt(at) + tail);
            }
            assertRefusedOrStable(head + other + text.substring(at));
            assertRefusedOrStable(head);
        }
    }

    @Property(tries = 300)
    void textsOfAnyCharactersAreRefusedOrStable(@ForAll Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        assertRefusedOrStable(text.toString());
    }

    @Property(tries = 300)
    void theParserTakesWhatAnIndependentOneTakes(@ForAll Json tree, @ForAll Random random) {
        JsonWriter out = new JsonWriter(Integer.MAX_VALUE);
        tree.write(out);
        String text = out.finish();
        for (int times = 0; times < 40; times++) {
            StringBuilder damaged = new StringBuilder(text);
            int at = random.nextInt(text.length());
            damaged.replace(at, at + random.nextInt(2), ALPHABET.substring(at % 40, at % 40 + random.nextInt(2)));
            if (Utf8.encodes(damaged.toString())) { // the other parser lets half pairs pass
                assertThat(weTake(damaged.toString())).as("%s", damaged).isEqualTo(theyTake(damaged.toString()));
            }
        }
    }

    private static void assertRefusedOrStable(String text) {
        Sample sample;
        try {
            sample = CODEC.read(text, Sample.class).value();
        } catch (StoredFormException e) {
            assertThat(e.getMessage()).startsWith("at ").contains(e.pointer());
            return;
        }
        String canonical = CODEC.write(sample, Sample.class);
        Sample again = CODEC.read(canonical, Sample.class).value();
        assertThat(again).isEqualTo(sample);
        assertThat(CODEC.write(again, Sample.class)).isEqualTo(canonical);
    }

    private static boolean weTake(String text) {
        try {
            JsonReader.parse(text, new Trail());
            return true;
        } catch (StoredFormException e) {
            return false;
        }
    }

    private static boolean theyTake(String text) {
        try {
            return !STRICT.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
