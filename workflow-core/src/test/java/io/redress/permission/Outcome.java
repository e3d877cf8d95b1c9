package io.redress.permission;

import io.redress.casefile.Event;
import io.redress.workflow.Decision;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What matters of a decision, in no order.
 *
 * @param kind yes, no, or not yet
 * @param code why not
 * @param who who is asked, or could do it
 * @param taken what is debited and booked
 */
record Outcome(Kind kind, String code, Set<String> who, List<String> taken) {

    /** The less, the lower. */
    enum Kind {
        REFUSED,
        WAITING,
        ACCEPTED
    }

    static Outcome of(Decision decision) {
        return decision.fold(new Decision.Cases<>(
                accepted -> new Outcome(Kind.ACCEPTED, "", Set.of(), taken(accepted)),
                refused -> new Outcome(
                        Kind.REFUSED,
                        refused.refusal().code(),
                        names(refused.refusal().whoCan()),
                        List.of()),
                waiting -> new Outcome(Kind.WAITING, "", names(waiting.approvers()), taken(waiting.filed())),
                needs -> {
                    throw new AssertionError("all is known, and yet it needs " + needs);
                }));
    }

    static Kind kind(Decision decision) {
        return of(decision).kind();
    }

    private static Set<String> names(WhoCan whoCan) {
        return whoCan.who().stream()
                .map(who -> who.getClass().getSimpleName() + " " + who)
                .collect(Collectors.toSet());
    }

    private static List<String> taken(Decision.Accepted accepted) {
        Decision.Accepted last =
                accepted.carried().map(Decision.Carried::accepted).orElse(accepted);
        Stream<String> debits = last.events().stream()
                .filter(Event.Charged.class::isInstance)
                .flatMap(event -> ((Event.Charged) event).charge().debits().stream())
                .map(Object::toString);
        return Stream.concat(debits, last.bookings().stream().map(Object::toString))
                .sorted()
                .toList();
    }
}
