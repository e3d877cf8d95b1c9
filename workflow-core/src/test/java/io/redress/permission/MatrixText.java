package io.redress.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lays out what the engine answered so that a person can read and review it. */
final class MatrixText {
    private static final int LABEL = 24;
    private static final int COLUMN = 13;

    /** The marks of a cell; whoever is accepted shows as the letter of the tie. */
    private static final Map<String, String> MARKS = Map.of(
            "not-permitted", ".",
            "excluded", "X",
            "takes-sides", "S",
            "needs-cosigner", "2",
            "needs-facts", "?");

    private MatrixText() {}

    /** What was answered to one errand in one state. */
    record Answers(Map<Asker, String> heard, Set<String> sentTo) {

        /** The answer that everybody heard, if it is one and the same refusal and sends nobody anywhere. */
        String common() {
            Set<String> all = new TreeSet<>(heard.values());
            return all.size() == 1 && sentTo.isEmpty() && !all.contains("accepted")
                    ? all.iterator().next()
                    : "";
        }
    }

    static List<String> legend() {
        List<String> lines = new ArrayList<>(
                List.of(
                        "Who may do what in the workflow of MatrixWorkflow. Written by PermissionMatrixTest; change it by running",
                        "that test with -Dredress.golden=write, and review the difference.",
                        "",
                        "A row is for one set of roles, a column for one affiliation. A cell has one place for each tie to the case:"));
        for (Asker.Tie tie : Asker.Tie.values()) {
            lines.add("  " + tie.letter + "  " + tie.prose);
        }
        lines.add("The letter stands where the errand is accepted. Otherwise:");
        lines.add(
                "  .  nothing gives the right          X  a rule takes it        S  has it, but is a side of the dispute");
        lines.add(
                "  2  a second person has to approve   ?  facts are asked for    !  has it, but not for this content");
        lines.add("");
        return lines;
    }

    static List<String> section(HouseRules.Rule rule, Map<String, Answers> byState) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.errand().toUpperCase(java.util.Locale.ROOT));
        lines.add(rule.prose());
        Map<List<String>, List<String>> statesByTable = new LinkedHashMap<>();
        byState.forEach((state, answers) -> statesByTable
                .computeIfAbsent(table(answers), unused -> new ArrayList<>())
                .add(state));
        statesByTable.forEach((table, states) -> {
            lines.add("  in " + String.join(", ", states) + table.get(0));
            lines.addAll(table.subList(1, table.size()));
        });
        lines.add("");
        return lines;
    }

    private static List<String> table(Answers answers) {
        if (!answers.common().isEmpty()) {
            return List.of(": " + answers.common() + " for everybody");
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                answers.sentTo().isEmpty() ? "" : "; the refused are sent to " + String.join(" or ", answers.sentTo()));
        lines.add(row(
                "", Asker.AFFILIATIONS.stream().map(name -> pad(name, COLUMN)).collect(Collectors.joining())));
        Map<String, List<String>> rolesByRow = new LinkedHashMap<>();
        for (Set<String> roles : Asker.ROLE_SETS) {
            String row = Asker.AFFILIATIONS.stream()
                    .map(affiliation -> pad(cell(answers, roles, affiliation), COLUMN))
                    .collect(Collectors.joining());
            rolesByRow
                    .computeIfAbsent(row, unused -> new ArrayList<>())
                    .add(roles.isEmpty() ? "none" : String.join("+", new TreeSet<>(roles)));
        }
        rolesByRow.forEach((row, roles) -> lines.addAll(rows(roles, row)));
        return lines;
    }

    private static List<String> rows(List<String> roles, String row) {
        if (roles.size() == Asker.ROLE_SETS.size()) {
            return List.of(row("any roles", row));
        }
        return roles.stream().map(label -> row(label, row)).toList();
    }

    private static String cell(Answers answers, Set<String> roles, String affiliation) {
        StringBuilder cell = new StringBuilder();
        for (Asker.Tie tie : Asker.Tie.values()) {
            String heard = answers.heard().get(new Asker(roles, affiliation, tie, Asker.Tenant.SAME));
            cell.append("accepted".equals(heard) ? tie.letter : MARKS.getOrDefault(heard, "!"));
        }
        return cell.toString();
    }

    private static String row(String label, String cells) {
        return (pad("    " + label, LABEL) + cells).stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
