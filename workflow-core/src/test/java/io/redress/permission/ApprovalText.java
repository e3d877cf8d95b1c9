package io.redress.permission;

import static java.util.Objects.requireNonNull;

import io.redress.permission.Attempt.Absence;
import io.redress.permission.Attempt.Approver;
import io.redress.permission.Attempt.Band;
import io.redress.permission.Attempt.Requester;
import io.redress.permission.Attempt.StandIn;
import io.redress.permission.Attempt.Tenant;
import io.redress.permission.Attempt.Tie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out what the engine answered to attempts so that a person can read and review it. */
final class ApprovalText {
    private static final int LABEL = 28;
    private static final int COLUMN = 18;
    private static final int CELL = 11;
    private static final Map<String, String> MARKS = Map.of(
            "own-request", "=",
            "unknown-person", "?",
            "absent", "-",
            "takes-sides", "S",
            "not-permitted", ".");

    private final Map<Attempt, ApprovalStory> stories;

    ApprovalText(Map<Attempt, ApprovalStory> stories) {
        this.stories = stories;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "Who may agree to what in the workflow of ApprovalWorkflow. Written by ApprovalOutcomesTest; change it by running",
                "that test with -Dredress.golden=write, and review the difference.",
                ""));
        lines.addAll(ApprovalRules.PROSE);
        lines.add("");
        asks(lines);
        lines.addAll(legend());
        agreements(lines);
        charges(lines);
        return lines;
    }

    private void asks(List<String> lines) {
        lines.add("ANN ASKS, who holds");
        lines.add(
                row("", Stream.of(Requester.values()).map(one -> one.roles.isEmpty() ? "no role" : one.roles), COLUMN));
        for (Band band : Band.values()) {
            lines.add(row(
                    band.amount(),
                    Stream.of(Requester.values()).map(one -> alone(get(band, one, Approver.LEAD, Tie.NONE))),
                    COLUMN));
        }
        for (Tie tie : Tie.values()) {
            List<String> heard = Stream.of(Requester.values())
                    .map(one -> Stream.of(Band.values())
                            .filter(band -> !alone(get(band, one, Approver.SAME_PERSON, tie))
                                    .equals(alone(get(band, one, Approver.LEAD, Tie.NONE))))
                            .map(band ->
                                    get(band, one, Approver.SAME_PERSON, tie).asked())
                            .distinct()
                            .collect(Collectors.joining(" or ")))
                    .toList();
            if (!String.join("", heard).isEmpty()) {
                lines.add(row(
                        "when she " + tie.prose,
                        heard.stream().map(code -> code.isEmpty() ? "the same" : code),
                        COLUMN));
            }
        }
        lines.add("");
    }

    private static String alone(ApprovalStory story) {
        if (!story.asked().startsWith("done")) {
            return story.isWaiting() ? "waits" : story.asked();
        }
        String accounts = accounts(story.asked());
        return "alone" + (accounts.isEmpty() ? "" : ", " + accounts.substring(0, accounts.indexOf('/')));
    }

    private static List<String> legend() {
        List<String> lines = new ArrayList<>(
                List.of(
                        "THEN SOMEBODY AGREES: bob, or ann herself",
                        "A column is for what bob holds: \"both\" is lead and finance; the directory does not know \"unknown\"; \"claims\" comes",
                        "with both, and the directory lists neither; \"listed\" is listed with both, and comes with neither. A row is for a",
                        "delegation to him, in the role of a team lead. A cell has one place for each thing that the case says of him:"));
        for (Tie tie : Tie.values()) {
            lines.add("  " + tie.letter + "  " + tie.prose);
        }
        lines.add(
                "The letter stands where he agrees in his own name, in capitals where in that of the one he stands in for. Otherwise:");
        lines.add("  .  nothing gives the right      S  is a side of the dispute      =  has asked for it");
        lines.add("  -  is absent                    ?  is unknown                    x  was refused when asking");
        lines.add("");
        return lines;
    }

    /** One section for all amounts and askers with one and the same outcome, however many have to agree. */
    private void agreements(List<String> lines) {
        Map<List<String>, Map<String, List<String>>> sections = new LinkedHashMap<>();
        for (Requester requester : Requester.values()) {
            for (Band band : Band.values()) {
                if (get(band, requester, Approver.LEAD, Tie.NONE).isWaiting()) {
                    String ending = String.join(" or ", endings(band, requester));
                    sections.computeIfAbsent(section(band, requester), unused -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    "a yes to what " + requester.roles + " asks " + ending + " for",
                                    unused -> new ArrayList<>())
                            .add(band.amount());
                }
            }
        }
        sections.forEach((section, amounts) -> {
            amounts.forEach((who, much) -> lines.add(who + " " + String.join(", ", much)));
            lines.addAll(section);
            lines.add("");
        });
        Set<String> otherwise = new LinkedHashSet<>();
        stories.forEach((attempt, story) -> {
            if (!story.isWaiting()) {
                otherwise.add(story.answered() + story.ended());
            }
        });
        lines.add("Where nothing waits, whatever else is true: " + String.join(", ", otherwise));
        lines.add("");
    }

    private List<String> section(Band band, Requester requester) {
        List<String> lines = new ArrayList<>();
        Map<List<String>, List<String>> absences = new LinkedHashMap<>();
        for (Absence absence : Absence.values()) {
            absences.computeIfAbsent(table(band, requester, absence), unused -> new ArrayList<>())
                    .add(absence.prose);
        }
        absences.forEach((table, labels) -> {
            lines.add("  when he is " + String.join(", ", labels));
            lines.addAll(table);
        });
        Set<String> elsewhere = new LinkedHashSet<>();
        for (Attempt attempt : attempts(band, requester, Tenant.OTHER)) {
            elsewhere.add(story(attempt).answered());
        }
        lines.add("  from another tenant, whatever else is true: " + String.join(", ", elsewhere));
        return lines;
    }

    private List<Attempt> attempts(Band band, Requester requester, Tenant tenant) {
        return Attempt.of(band, requester).stream()
                .filter(attempt -> attempt.tenant() == tenant)
                .toList();
    }

    private Set<String> endings(Band band, Requester requester) {
        Set<String> endings = new LinkedHashSet<>();
        for (Attempt attempt : attempts(band, requester, Tenant.SAME)) {
            String answered = story(attempt).answered();
            if (answered.contains(" agrees")) {
                String last = story(attempt).ended();
                endings.add(
                        answered.contains("; done")
                                ? "is done"
                                : answered.substring(answered.indexOf("; ") + 2) + ", and "
                                        + (last.contains("; done") ? "is done when fay agrees" : last));
            }
        }
        return endings;
    }

    private List<String> table(Band band, Requester requester, Absence absence) {
        List<String> lines =
                new ArrayList<>(List.of(row("", Stream.of(Approver.values()).map(one -> one.head), CELL)));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (StandIn standIn : StandIn.values()) {
            String row = row(
                    "",
                    Stream.of(Approver.values())
                            .map(approver -> cell(tie ->
                                    story(new Attempt(band, requester, approver, Tenant.SAME, tie, standIn, absence)))),
                    CELL);
            rows.computeIfAbsent(row, unused -> new ArrayList<>()).add(standIn.prose);
        }
        rows.forEach((row, labels) -> {
            if (labels.size() == StandIn.values().length) {
                lines.add(labelled("whatever is delegated", row));
            } else {
                labels.forEach(label -> lines.add(labelled(label, row)));
            }
        });
        return lines;
    }

    private static String cell(Function<Tie, ApprovalStory> story) {
        return Stream.of(Tie.values()).map(tie -> mark(tie, story.apply(tie))).collect(Collectors.joining());
    }

    private static String mark(Tie tie, ApprovalStory story) {
        if (!story.isWaiting()) {
            return "x";
        }
        if (story.answered().startsWith("bob agrees in place of ")) {
            return tie.letter.toUpperCase(Locale.ROOT);
        }
        return story.answered().startsWith("bob agrees; ") ? tie.letter : MARKS.getOrDefault(story.answered(), "!");
    }

    /** From which accounts amounts are taken. */
    private void charges(List<String> lines) {
        Map<String, Set<String>> who = new LinkedHashMap<>();
        stories.forEach((attempt, story) -> {
            for (String heard : List.of(story.answered(), story.ended())) {
                if (heard.contains("charged")) {
                    String agrees = heard.substring(0, heard.indexOf("; "));
                    who.computeIfAbsent(agrees + ": " + accounts(heard), unused -> new LinkedHashSet<>())
                            .add(attempt.approver().head);
                }
            }
        });
        lines.add("WHAT IT IS TAKEN FROM when the last to agree is such that");
        who.forEach((what, heads) ->
                lines.add("  " + what + (what.startsWith("bob") ? " (" + String.join(", ", heads) + ")" : "")));
    }

    private static String accounts(String heard) {
        return Stream.of(heard.split(", "))
                .filter(part -> part.contains(" on "))
                .map(part -> part.substring(part.indexOf(" on ") + 4))
                .collect(Collectors.joining(", "));
    }

    private ApprovalStory get(Band band, Requester requester, Approver approver, Tie tie) {
        return story(new Attempt(band, requester, approver, Tenant.SAME, tie, StandIn.NONE, Absence.NONE));
    }

    private ApprovalStory story(Attempt attempt) {
        return requireNonNull(stories.get(attempt));
    }

    private static String row(String label, Stream<String> cells, int width) {
        return labelled(
                label, " ".repeat(LABEL) + cells.map(cell -> pad(cell, width)).collect(Collectors.joining()));
    }

    private static String labelled(String label, String row) {
        return (pad("    " + label, LABEL) + row.substring(LABEL)).stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
