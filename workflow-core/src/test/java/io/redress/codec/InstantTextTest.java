package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants are read by a parser of our own, which must agree with that of the JDK. */
class InstantTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z", "2024-02-29T23:59:59.999999Z", "0000-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.000001Z",
                "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00.5Z", "2026-01-01T00:00:00.120Z",
                        "2026-01-01T00:00:00.1Z",
                "1900-03-01T12:34:56.789012Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999Z"
            })
    void whatTheJdkReadsIsReadAlike(String text) {
        assertThat(Micros.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-01-01T25:00:00Z",
                "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00.00000/Z",
                "2026-01-01T00:00:00,000000Z", "2026-01-01T00:00:0:Z", "２026-01-01T00:00:00Z", "Z"
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> Micros.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
