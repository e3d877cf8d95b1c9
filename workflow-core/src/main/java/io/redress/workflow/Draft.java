package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The events of one step as they are found, each folded into the file at once. */
final class Draft {
    private final List<Event> events = new ArrayList<>();
    private CaseFile file;

    Draft(CaseFile file) {
        this.file = file;
    }

    static Draft opening(Event.Opened opened) {
        Draft draft = new Draft(opened.file());
        draft.events.add(opened);
        return draft;
    }

    void add(Event event) {
        events.add(event);
        file = event.evolve(file);
    }

    void addAll(Collection<? extends Event> more) {
        more.forEach(this::add);
    }

    CaseFile file() {
        return file;
    }

    Decision.Accepted accepted(String right) {
        return new Decision.Accepted(right, events, file);
    }
}
