package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@NullMarked
class StoriesTest {
    private static final Told ALL = tell(Stories.ALL);

    @TestFactory
    Stream<DynamicTest> eachStoryHolds() {
        return Stories.ALL.stream()
                .map(story -> DynamicTest.dynamicTest(story.title(), () -> story.tell(new Telling(nowhere()))));
    }

    @Test
    void theMainJobEndsWithHowManyHold() {
        int all = Stories.ALL.size();

        assertThat(ALL.lines()).last().isEqualTo(all + "/" + all + " stories hold");
        assertThat(ALL.status()).isZero();
    }

    @Test
    void everyStoryGivesFactsAndRule() {
        assertThat(ALL.lines())
                .filteredOn(line -> line.startsWith("  Reported "))
                .hasSize(Stories.ALL.size());
        assertThat(ALL.lines())
                .filteredOn(line -> line.startsWith("  Enforced by "))
                .hasSize(Stories.ALL.size());
    }

    @Test
    void aStoryThatDoesNotHoldFailsTheMainJobAndTheOthersAreStillTold() {
        Told told = tell(List.of(story("broken", it -> it.check("one", 1, 2)), story("sound", it -> {})));

        assertThat(told.lines())
                .containsSubsequence("broken", "sound", "1/2 stories hold")
                .anyMatch(line -> line.contains("BROKEN") && line.contains("one is 1, and has to be 2"));
        assertThat(told.status()).isOne();
    }

    @Test
    void aStoryThatThrowsDoesNotHold() {
        Told told = tell(List.of(story("throws", it -> {
            throw new IllegalStateException("unforeseen");
        })));

        assertThat(told.lines()).last().isEqualTo("0/1 stories hold");
        assertThat(told.status()).isOne();
    }

    @Test
    void toldTwiceTheyAreTheSameToTheLetter() {
        assertThat(tell(Stories.ALL)).isEqualTo(ALL);
    }

    private record Told(List<String> lines, int status) {}

    private static Told tell(List<Story> stories) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Stories.tell(stories, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Told(out.toString(StandardCharsets.UTF_8).lines().toList(), status);
    }

    private interface Plot {
        void tell(Telling it);
    }

    private static Story story(String title, Plot plot) {
        return new Story() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void tell(Telling it) {
                plot.tell(it);
            }
        };
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}
