package io.redress.stories.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what runs. */
class FirstScreenTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path SOURCE = Path.of("src/main/java/io/redress/stories/readme/FirstScreen.java");

    @Test
    void theExampleAnswersTheCaller() {
        assertThat(FirstScreen.run()).isEqualTo("answered; the case is now CLOSED");
    }

    @Test
    void theReadmeShowsTheExampleToTheLetter() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String shown = readme.substring(readme.indexOf("```java\n") + 8);
        assertThat(shown.substring(0, shown.indexOf("```")).strip()).isEqualTo(example());
    }

    @Test
    void theFirstBlockHoldsTheTwoCommands() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String block = readme.substring(readme.indexOf("```"));
        List<String> commands = block.substring(0, block.indexOf("```", 3))
                .lines()
                .filter(line -> line.startsWith("mvn"))
                .toList();
        assertThat(commands).hasSize(2);
    }

    private static String example() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        int from = indexOf(lines, "spotless:off");
        int to = indexOf(lines, "spotless:on");
        return lines.subList(from + 1, to).stream()
                .map(line -> line.isBlank() ? "" : line.substring(8))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static int indexOf(List<String> lines, String marker) {
        return (int) lines.stream().takeWhile(line -> !line.contains(marker)).count();
    }
}
