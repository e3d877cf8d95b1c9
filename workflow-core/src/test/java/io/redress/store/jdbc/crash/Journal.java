package io.redress.store.jdbc.crash;

import io.redress.id.CaseId;
import io.redress.store.jdbc.crash.Deed.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a process wrote down about its commands: before each that it begins it, after each what the desk answered. */
final class Journal {
    private final Lines lines;

    Journal(Lines lines) {
        this.lines = lines;
    }

    void begun(Deed deed) {
        lines.add("begun " + deed.key() + " " + deed.kind() + " " + deed.about());
    }

    void done(Deed deed, Answer answer) {
        lines.add("done " + deed.key() + " " + answer.caseId() + " " + answer.entry());
    }

    void refused(Deed deed) {
        lines.add("refused " + deed.key());
    }

    /**
     * Read afterwards.
     *
     * @param begun every command, by its key
     * @param done what was answered to those that were done
     * @param refused the keys of those that were refused
     */
    record Read(Map<String, Deed> begun, Map<String, Answer> done, Set<String> refused) {
        /** Commands that nobody got an answer to. */
        List<Deed> unanswered() {
            return begun.values().stream()
                    .filter(deed -> !done.containsKey(deed.key()) && !refused.contains(deed.key()))
                    .toList();
        }
    }

    Read read() {
        Map<String, Deed> begun = new LinkedHashMap<>();
        Map<String, Answer> done = new LinkedHashMap<>();
        Map<String, String> refused = new HashMap<>();
        for (String line : lines.read()) {
            String[] part = line.split(" ", -1);
            switch (part[0]) {
                case "begun" -> begun.put(part[1], new Deed(part[1], Deed.Kind.valueOf(part[2]), part[3]));
                case "done" -> done.put(part[1], new Answer(CaseId.of(part[2]), Long.parseLong(part[3])));
                case "refused" -> refused.put(part[1], line);
                default -> throw new IllegalStateException("no line of a journal: " + line);
            }
        }
        return new Read(begun, done, Set.copyOf(refused.keySet()));
    }
}
