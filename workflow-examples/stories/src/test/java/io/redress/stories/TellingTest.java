package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A check that cannot fail is none. */
@NullMarked
class TellingTest {
    private static final CaseId ID = CaseId.of("case-1");
    private static final Outcome DONE = new Outcome.Done(ID, 2);
    private static final Outcome REFUSED =
            new Outcome.Refused(ID, new Refusal("closed", "take/1", "the case is over", WhoCan.NOBODY, Map.of()));

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Telling it = new Telling(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void whatIsNotAsItHasToBeBreaksTheStory() {
        breaks(telling -> telling.check("state", "NEW", "CLOSED"), "state is NEW, and has to be CLOSED");
        breaks(telling -> telling.holds("nobody waits", false), "this does not hold: nobody waits");
    }

    @Test
    void anOutcomeOfTheWrongKindBreaksTheStory() {
        breaks(telling -> telling.done("taking it", REFUSED), "taking it has to be done");
        breaks(telling -> telling.refused("taking it", DONE, "closed"), "taking it has to be refused with closed");
        breaks(telling -> telling.refused("taking it", REFUSED, "excluded"), "has to be refused with excluded");
    }

    @Test
    void whatThrowsNothingBreaksTheStory() {
        breaks(telling -> telling.fails("nothing", IllegalStateException.class, () -> {}), "and went through");
    }

    @Test
    void whatThrowsSomethingElseIsNotTakenForTheFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> it.fails("looking", IllegalArgumentException.class, () -> {
                    throw new IllegalStateException("other");
                }));
    }

    @Test
    void whatIsAsItHasToBeIsWrittenDown() {
        it.check("due", Hours.of("2018-09-10T13:00"), Hours.of("2018-09-10T13:00"));
        it.done("taking it", DONE);
        assertThat(it.refused("taking it again", REFUSED, "closed").missing()).isEqualTo("the case is over");

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        " ".repeat(20) + "= due: Mon 10 Sep 13:00",
                        " ".repeat(20) + "= done: taking it",
                        " ".repeat(20) + "= refused: taking it again [closed], missing: the case is over");
    }

    private void breaks(Consumer<Telling> check, String message) {
        assertThatExceptionOfType(BrokenStoryException.class)
                .isThrownBy(() -> check.accept(it))
                .withMessageContaining(message);
    }
}
