package io.redress.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Everybody asks for every amount and everybody agrees: all roles, ties, delegations and absences, and both tenants,
 * against rules written by hand; and the whole outcome as a text to review.
 */
class ApprovalOutcomesTest {
    private static final String GOLDEN = "approval-outcomes.txt";
    private static final Map<Attempt, ApprovalStory> STORIES = stories();

    @Test
    void everyCombinationIsTried() {
        assertThat(STORIES).hasSize(13 * 5 * 8 * 2 * 8 * 12 * 5);
    }

    @Test
    void everybodyHearsWhatTheRulesSay() {
        List<String> wrong = new ArrayList<>();
        STORIES.forEach((attempt, story) -> {
            ApprovalStory expected = new ApprovalStory(
                    ApprovalRules.asked(attempt), ApprovalRules.answered(attempt), ApprovalRules.ended(attempt));
            if (!story.equals(expected)) {
                wrong.add(attempt + ": expected " + expected + ", found " + story);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void theOutcomeIsTheOneThatWasReviewed() throws IOException {
        List<String> lines = new ApprovalText(STORIES).lines();
        if ("write".equals(System.getProperty("redress.golden"))) {
            Files.write(Path.of("src/test/resources/io/redress/permission", GOLDEN), lines);
        }

        assertThat(lines)
                .as(GOLDEN + "; to accept a change run this test with -Dredress.golden=write and review the difference")
                .isEqualTo(reviewed());
    }

    private static List<String> reviewed() throws IOException {
        try (InputStream golden = ApprovalOutcomesTest.class.getResourceAsStream(GOLDEN)) {
            return golden == null
                    ? List.of()
                    : new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }

    private static Map<Attempt, ApprovalStory> stories() {
        ApprovalStory.Teller teller = new ApprovalStory.Teller();
        Map<Attempt, ApprovalStory> stories = new LinkedHashMap<>();
        Attempt.all().forEach(attempt -> stories.put(attempt, teller.tell(attempt)));
        return stories;
    }
}
