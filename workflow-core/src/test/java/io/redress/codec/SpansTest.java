package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.calendar.Span;
import io.redress.id.DeadlineName;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How long something may take is stored in actions and case files, each kind under a name of its own. */
class SpansTest {

    @Stored("retarget/1")
    record Retarget(DeadlineName deadline, Span within, String reason) {}

    record Target(Optional<Span> within) {}

    private static final Codec CODEC =
            Codec.builder().type(Retarget.class).type(Target.class).build();

    static Stream<Arguments> spans() {
        return Stream.of(
                Arguments.of(Span.wallMinutes(90), "{\"@type\":\"wall-time\",\"duration\":\"PT1H30M\"}"),
                Arguments.of(Span.wallHours(48), "{\"@type\":\"wall-time\",\"duration\":\"PT48H\"}"),
                Arguments.of(Span.workingHours(8), "{\"@type\":\"working-time\",\"duration\":\"PT8H\"}"),
                Arguments.of(Span.workingDays(3), "{\"@type\":\"working-days\",\"days\":3}"),
                Arguments.of(Span.calendarDays(15), """
                        {"@type":"calendar-days","amount":15,"lastDay":"AS_IT_FALLS","unit":"DAYS"}"""),
                Arguments.of(Span.weeks(8), """
                        {"@type":"calendar-days","amount":8,"lastDay":"AS_IT_FALLS","unit":"WEEKS"}"""),
                Arguments.of(Span.months(5).orNextWorkingDay(), """
                        {"@type":"calendar-days","amount":5,"lastDay":"NEXT_WORKING_DAY","unit":"MONTHS"}"""));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void eachKindIsReadBackAsItWas(Span span, String json) {
        Retarget retarget = new Retarget(new DeadlineName("answer"), span, "agreed");

        assertThat(CODEC.write(span, Span.class)).isEqualTo(json);
        assertThat(CODEC.read(json, Span.class).value()).isEqualTo(span);
        assertThat(CODEC.write(retarget, Retarget.class))
                .isEqualTo("{\"deadline\":\"answer\",\"reason\":\"agreed\",\"within\":" + json + "}");
        assertThat(CODEC.read(CODEC.write(retarget, Retarget.class), Retarget.class)
                        .value())
                .isEqualTo(retarget);
        assertThat(CODEC.read("{\"within\":" + json + "}", Target.class).value())
                .isEqualTo(new Target(Optional.of(span)));
    }

    @Test
    void noneIsStoredAsNothing() {
        assertThat(CODEC.write(new Target(Optional.empty()), Target.class)).isEqualTo("{}");
        assertThat(CODEC.read("{}", Target.class).value()).isEqualTo(new Target(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatIsNoSpanIsRefusedWithItsPlace(String json, String problem) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read("{\"within\":" + json + "}", Target.class))
                .withMessageContainingAll("/within", problem);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of("{\"@type\":\"working-days\",\"days\":0}", "not from 1 to"),
                Arguments.of("{\"@type\":\"wall-time\",\"duration\":\"PT-1H\"}", "not above zero"),
                Arguments.of("{\"@type\":\"fortnights\",\"count\":1}", "fortnights"),
                Arguments.of("""
                        {"@type":"calendar-days","amount":1201,"lastDay":"AS_IT_FALLS","unit":"MONTHS"}""", "1200"));
    }
}
