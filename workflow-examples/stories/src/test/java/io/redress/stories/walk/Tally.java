package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.stories.walk.Command.Act;
import io.redress.stories.walk.Command.Receive;
import io.redress.stories.walk.Step.Passing;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.statistics.Statistics;

/** Counts what really happened on the walks. */
final class Tally {
    static final String STEP = "steps taken";
    static final String ANSWER = "answers";
    static final String TROUBLE = "troubles that struck";
    static final String DEED = "actions done";
    static final String WHO = "people who did something";
    static final String PROMISE = "promises that ended";
    static final String STAGE = "stages that cases were left in";
    static final String LETTER = "messages";
    static final String REQUEST = "requests that ended";
    static final String AWARD = "awards at the end";
    static final String SETTLED = "items to be settled";
    static final String USED_UP = "limits that were used up";

    private Tally() {}

    static void step(Step step) {
        String kind = step.getClass().getSimpleName();
        count(
                STEP,
                step instanceof Passing passing
                        ? kind + " " + way(passing.time().compareTo(Duration.ZERO))
                        : kind);
    }

    private static String way(int sign) {
        return sign > 0 ? "on" : sign < 0 ? "back" : "by nothing";
    }

    static void struck(Trouble trouble) {
        count(TROUBLE, trouble.name());
    }

    static void answered(Command command, List<String> said) {
        said.forEach(answer -> count(ANSWER, kind(answer)));
        String last = kind(said.get(said.size() - 1));
        if (command instanceof Act act && last.equals("done")) {
            count(DEED, nameOf(act.action()));
            count(WHO, act.person().affiliation().name());
        } else if (command instanceof Receive receive && (last.equals("opened") || last.equals("joined"))) {
            count(WHO, receive.person().affiliation().name());
        }
    }

    private static String nameOf(Action action) {
        return action.getClass().getSimpleName();
    }

    private static String kind(String answer) {
        String[] words = answer.replace("meanwhile ", "").split(" ", -1);
        return switch (words[0]) {
            case "refused", "error" -> words[0] + " " + words[1];
            default -> words[0];
        };
    }

    static void delivered(PaperMail.Round round) {
        count(LETTER, "delivered", round.delivered);
        count(LETTER, "dropped", round.dropped);
        count(LETTER, "retried", round.retried);
        count(LETTER, "dead", round.dead);
    }

    static void left(PaperCase one) {
        count(STAGE, one.stage.name());
        one.remedies.awards.forEach(award -> count(AWARD, award.kind() + " " + award.stage()));
        one.books.endings.forEach(ending -> count(REQUEST, ending));
        one.verdicts.forEach(verdict -> count(PROMISE, verdict.promise() + " " + verdict.ending()));
    }

    static void usedUp(List<String> limits) {
        limits.forEach(limit -> count(USED_UP, limit));
    }

    static void settled(String said) {
        count(SETTLED, said.startsWith("held") ? "held" : said);
    }

    private static void count(String label, String key, int times) {
        for (int i = 0; i < times; i++) {
            count(label, key);
        }
    }

    private static void count(String label, String key) {
        Statistics.label(label).collect(key);
    }
}
