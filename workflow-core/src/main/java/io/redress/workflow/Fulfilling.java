package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Flag;
import io.redress.casefile.Recipient;
import io.redress.casefile.RemedyEvent;
import io.redress.party.Role;
import io.redress.remedy.Award;
import io.redress.remedy.Handling;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.Remedies;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a workflow says about the carrying out of awards.
 *
 * @param said whether it says anything
 * @param arrived what the system does once nothing is left to be carried out
 * @param stuck what the system does when an award gets stuck
 * @param tellings whom it tells then
 */
record Fulfilling(Said said, Optional<Once<Remedies>> arrived, Optional<Once<Award>> stuck, List<Telling> tellings) {
    static final Flag STUCK = Flag.of("award-stuck");
    static final Fulfilling NONE = new Fulfilling(Said.NOTHING, Optional.empty(), Optional.empty(), List.of());

    Fulfilling {
        tellings = List.copyOf(tellings);
    }

    /** Whether a workflow says anything about awards. */
    enum Said {
        NOTHING,
        SOMETHING
    }

    /** An action of the host that the system takes. */
    record Once<T>(Class<? extends Action> action, Function<T, ? extends Action> made) {}

    /** Who hears of an award that is stuck. */
    record Telling(String template, Role team) {}

    /** What the system takes because of awards. */
    Set<Class<? extends Action>> actions() {
        return Stream.of(arrived, stuck)
                .flatMap(once -> once.stream().map(Once::action))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An award got further or back: its flag follows, and those who have to look are told. */
    void handled(Draft draft, Award award, Handling next) {
        Remedies before = draft.file().remedies();
        draft.add(new RemedyEvent.AwardHandled(award.number(), next));
        CaseFile file = draft.file();
        boolean anyStuck = file.remedies().awards().stream().anyMatch(Fulfilling::isStuck);
        if (anyStuck != file.has(STUCK)) {
            draft.add(anyStuck ? new Event.Flagged(STUCK) : new Event.Unflagged(STUCK));
        }
        file.order().ifPresent(order -> draft.book(ItemBooks.changes(order.id(), before, file.remedies())));
        if (next.stage() == Stage.STUCK && !isStuck(award)) {
            tellings.forEach(telling -> draft.add(new Event.Noticed(
                    telling.template(),
                    Recipient.team(telling.team()),
                    Map.of("case", file.id().value(), "award", award.number() + ""),
                    Optional.empty(),
                    Optional.empty())));
        }
    }

    static boolean isStuck(Award award) {
        return award.handling().stage() == Stage.STUCK;
    }
}
