package io.redress.workflow;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Ladder;
import io.redress.party.Who;
import io.redress.permission.Level;
import io.redress.permission.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workflow's rights as people read them: who may do what, and who may decide how much, as tables in Markdown. Made from
 * the definition itself, so that it never says anything else.
 */
public final class Handbook {
    private final Blueprint blueprint;

    Handbook(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /**
     * Makes the handbook of a workflow.
     *
     * @param workflow the workflow
     * @return its handbook
     */
    public static Handbook of(Workflow workflow) {
        return new Handbook(workflow.blueprint());
    }

    /**
     * Who may do what: a row for each action of the host, a column for everybody whom the definition names, and in each cell
     * the states in which.
     *
     * @return a table in Markdown, with a legend; lines end with a line feed
     */
    public String permissions() {
        Set<Who> people = new LinkedHashSet<>();
        blueprint.own().forEach(way -> people.addAll(way.grant().included()));
        List<String> lines = new ArrayList<>();
        lines.add(row(Stream.concat(Stream.of("action"), people.stream().map(Who::toString))));
        lines.add(row(Stream.generate(() -> "---").limit(people.size() + 1L)));
        for (Class<? extends Action> action : actions()) {
            lines.add(row(Stream.concat(
                    Stream.of("`" + Workflow.nameOf(action) + "`"),
                    people.stream().map(who -> cell(action, who)))));
        }
        lines.add("");
        lines.add("\\* on conditions; † with a second person who is present; ‡ up to an amount, see below."
                + " A side of the dispute never acts by a role or as staff.");
        rules().forEach(rule -> lines.add("- " + rule));
        return text(lines);
    }

    /**
     * Who may decide how much, alone or with whose consent, by when, and what becomes of a request that nobody answers.
     *
     * @return a table in Markdown; lines end with a line feed
     */
    public String authority() {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                Stream.of("action", "alone", "with the consent of", "at most", "answer due", "when nobody answers")));
        lines.add(row(Stream.generate(() -> "---").limit(6)));
        for (Transition<?> way : blueprint.own()) {
            if (!way.powers().isUnlimited()) {
                lines.add(authority(way));
            }
        }
        return text(lines);
    }

    private String authority(Transition<?> way) {
        Optional<DeadlineRule> clock =
                way.powers().chain().isEmpty() ? Optional.empty() : blueprint.answering(way.action());
        return row(Stream.of(
                "`" + Workflow.nameOf(way.action()) + "` in " + names(way.from()),
                levels(way.powers().own(), "nobody", "; "),
                levels(way.powers().chain(), "nobody", ", then "),
                Stream.concat(
                                way.powers().ceiling().stream().map(most -> most + " at once"),
                                way.powers().budgets().stream().map(Limit::words))
                        .collect(Collectors.joining(", ")),
                clock.map(Handbook::due).orElse(""),
                clock.map(DeadlineRule::lapse)
                        .filter(Silence.class::isInstance)
                        .map(silence -> fallback((Silence) silence))
                        .orElse("")));
    }

    private static String due(DeadlineRule rule) {
        return rule.timing().targets().usual().map(Handbook::words).orElse("as the case says")
                + rule.ladder().levels().stream().map(Handbook::further).collect(Collectors.joining());
    }

    private static String further(Ladder.Level level) {
        return ", then " + words(level.within()) + " at " + level.alarm().to();
    }

    private static String words(Span span) {
        return span.fold(
                wall -> words(wall.duration(), ""),
                working -> words(working.duration(), "working "),
                days -> days.days() + " working days",
                days -> days.amount() + " " + days.unit().name().toLowerCase(Locale.ROOT));
    }

    private static String words(Duration time, String kind) {
        long minutes = time.toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + " " + kind + "hours" : minutes + " " + kind + "minutes";
    }

    private String fallback(Silence silence) {
        return silence.grace()
                .map(grace -> "granted up to " + grace.most() + ", from "
                        + blueprint
                                .charter()
                                .budget(grace.budget())
                                .map(Limit::words)
                                .orElse("nothing")
                        + "; else refused")
                .orElse("refused");
    }

    private static String levels(List<Level> levels, String none, String glue) {
        return levels.isEmpty() ? none : levels.stream().map(Level::toString).collect(Collectors.joining(glue));
    }

    private List<String> rules() {
        List<String> rules = new ArrayList<>();
        blueprint.charter().inHouse().stream()
                .map(Object::toString)
                .sorted()
                .forEach(flag -> rules.add("A case marked " + flag + " is kept from contractors."));
        blueprint
                .charter()
                .apart()
                .forEach(pair -> rules.add("Nobody has a part in both `" + Workflow.nameOf(pair.one()) + "` and `"
                        + Workflow.nameOf(pair.other()) + "` on one case."));
        return rules;
    }

    private List<Class<? extends Action>> actions() {
        return blueprint.own().stream()
                .<Class<? extends Action>>map(Transition::action)
                .distinct()
                .toList();
    }

    private String cell(Class<? extends Action> action, Who who) {
        return blueprint.own().stream()
                .filter(way -> way.action() == action)
                .filter(way -> way.grant().included().contains(who)
                        && !way.grant().excluded().contains(who))
                .map(this::states)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String states(Transition<?> way) {
        String marks = (way.isGuarded() ? "\\*" : "")
                + (way.cosigners().isEmpty() ? "" : "†")
                + (way.powers().isUnlimited() ? "" : "‡");
        String excluded = way.grant().excluded().isEmpty()
                ? ""
                : ", but not "
                        + way.grant().excluded().stream().map(Who::toString).collect(Collectors.joining(", "));
        return names(way.from()) + marks + excluded;
    }

    private String names(Set<Enum<?>> states) {
        boolean all = Stream.of(blueprint.states().getEnumConstants())
                .filter(blueprint::isOpen)
                .allMatch(states::contains);
        return all && states.stream().allMatch(blueprint::isOpen)
                ? "any open state"
                : states.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
