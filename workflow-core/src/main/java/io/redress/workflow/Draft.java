package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.party.Actor;
import io.redress.permission.Booking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The events of one step as they are found, each folded into the file at once. */
final class Draft {
    private final List<Event> events = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();
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

    void book(Collection<Booking> more) {
        bookings.addAll(more);
    }

    void addAll(Collection<? extends Event> more) {
        more.forEach(this::add);
    }

    CaseFile file() {
        return file;
    }

    Decision.Accepted accepted(String right) {
        return accepted(right, Optional.empty());
    }

    Decision.Accepted accepted(String right, Optional<Actor> approver) {
        return new Decision.Accepted(right, approver, events, bookings, file, Optional.empty());
    }
}
