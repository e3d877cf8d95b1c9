package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People write in every script, with emoji, and with characters that nobody sees. */
class ForeignTextTest {
    record Note(String text, Map<String, String> by) {}

    private static final Codec CODEC = Codec.builder().type(Note.class).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "投诉处理", "👩‍👧‍👦 is three people", "مرحبا ‎mixed‏ שלום", "zero\u200bwidth\u200d\ufeff",
                        "e\u0301 and é",
                "line\u2028separator\u2029", "\u007f\u0080\u009f", "\uffff\ufffe\ufdd0", "\ue000\uf8ff", "𠮷",
                        "/ < > & '"
            })
    void itIsStoredAsItStands(String text) {
        Note note = new Note(text, Map.of(text, text));

        String stored = CODEC.write(note, Note.class);

        assertThat(stored).isEqualTo("{\"by\":{\"%1$s\":\"%1$s\"},\"text\":\"%1$s\"}", text);
        assertThat(CODEC.read(stored, Note.class).value()).isEqualTo(note);
        assertThat(Utf8.size(stored)).isEqualTo(stored.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void everyControlCharacterIsEscapedAsShortAsCanBe() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c <= ' '; c++) {
            all.append(c);
        }
        String stored = CODEC.write(new Note(all.toString(), Map.of()), Note.class);

        assertThat(stored)
                .isEqualTo("{\"by\":{},\"text\":\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007"
                        + "\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017"
                        + "\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f \"}");
        assertThat(CODEC.read(stored, Note.class).value().text()).isEqualTo(all.toString());
    }

    @Test
    void keysAreSortedByCodeUnitsAsRfc8785Says() {
        // the emoji's first unit, d83d, sorts before ff21, although its code point is larger
        Note note = new Note("", Map.of("Ａ", "3", "😀", "2", "a", "1", "é", "1", "A", "0"));

        assertThat(CODEC.write(note, Note.class))
                .isEqualTo("{\"by\":{\"A\":\"0\",\"a\":\"1\",\"é\":\"1\",\"😀\":\"2\",\"Ａ\":\"3\"},\"text\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\ud83d", "\\ude00", "a\\ud83db", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00", "\\ud83d\\u0041"})
    void halfAPairInEscapesIsRefused(String escapes) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read("{\"by\":{},\"text\":\"" + escapes + "\"}", Note.class))
                .withMessageContaining("half of a surrogate pair")
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/text"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xd83d, 0xde00, 0xd800, 0xdbff, 0xdc00, 0xdfff})
    void halfAPairIsRefusedAsItStands(int half) {
        String broken = "a" + (char) half;
        for (String text : new String[] {broken, broken + "b", (char) half + "", (char) half + "\ude00\ude00"}) {
            assertThatExceptionOfType(StoredFormException.class)
                    .isThrownBy(() -> CODEC.write(new Note(text, Map.of()), Note.class))
                    .withMessageContaining("half of a surrogate pair")
                    .satisfies(e -> assertThat(e.pointer()).isEqualTo("/text"));
            assertThatExceptionOfType(StoredFormException.class)
                    .isThrownBy(() -> CODEC.write(new Note("", Map.of(text, "")), Note.class));
            assertThatExceptionOfType(StoredFormException.class)
                    .isThrownBy(() -> CODEC.read("{\"by\":{},\"text\":\"" + text + "\"}", Note.class));
        }
    }

    @Test
    void aPairMayBeSpelledInEscapes() {
        assertThat(CODEC.read("{\"text\":\"\\uD83D\\ude00\"}", Note.class)
                        .value()
                        .text())
                .isEqualTo("😀");
    }
}
