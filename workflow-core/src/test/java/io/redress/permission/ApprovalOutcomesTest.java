package io.redress.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        Golden.check(GOLDEN, new ApprovalText(STORIES).lines());
    }

    private static Map<Attempt, ApprovalStory> stories() {
        ApprovalStory.Teller teller = new ApprovalStory.Teller();
        Map<Attempt, ApprovalStory> stories = new LinkedHashMap<>();
        Attempt.all().forEach(attempt -> stories.put(attempt, teller.tell(attempt)));
        return stories;
    }
}
