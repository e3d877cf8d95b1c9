package io.redress.deadline;

import io.redress.id.DeadlineName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The deadlines that one body of rules sets, in all versions that are known of each. A host may write packs of its own.
 *
 * <p>The version that governs a case is that of the day on which the case was opened. A workflow is built with the duties
 * of one day, {@code owing(pack.on(day), ...)}, and a case keeps the version of its workflow: when the rules change, the
 * host builds the next version with the duties of that day and opens new cases in it; those that are open go on as they
 * began. {@link ChineseStatutes} and {@link BritishStatutes} are ready-made. No pack is legal advice, and none is complete.
 *
 * @param name what it is, for messages
 * @param duties the duties in order; a later version of one replaces the earlier from its first day on
 */
public record StatutoryPack(String name, List<Duty> duties) {

    /**
     * Copies the duties.
     *
     * @param name what it is, for messages
     * @param duties the duties in order
     * @throws IllegalArgumentException if there is none, or if a duty has two versions from one day on
     */
    public StatutoryPack {
        duties = List.copyOf(duties);
        if (duties.isEmpty()) {
            throw new IllegalArgumentException("the pack '" + name + "' has no duties");
        }
        record Version(DeadlineName duty, LocalDate from) {}
        Set<Version> versions = new HashSet<>();
        for (Duty duty : duties) {
            if (!versions.add(new Version(duty.name(), duty.effectiveFrom()))) {
                throw new IllegalArgumentException("the pack '" + name + "' has the duty " + duty.name()
                        + " twice from " + duty.effectiveFrom() + " on");
            }
        }
    }

    /**
     * The duties that govern a case opened on a day.
     *
     * @param intake the day, in the zone of the law
     * @return of each duty the last version that began by then, in order; none that begin later
     */
    public List<Duty> on(LocalDate intake) {
        Map<DeadlineName, Duty> latest = new LinkedHashMap<>();
        duties.stream()
                .filter(duty -> !duty.effectiveFrom().isAfter(intake))
                .sorted(Comparator.comparing(Duty::effectiveFrom))
                .forEach(duty -> latest.put(duty.name(), duty));
        return duties.stream()
                .filter(duty -> duty.equals(latest.get(duty.name())))
                .toList();
    }

    /**
     * Some of the duties, in all their versions.
     *
     * @param names which, in any order
     * @return a smaller pack
     * @throws IllegalArgumentException if a name is not in this pack, or if none is given
     */
    public StatutoryPack only(DeadlineName... names) {
        Set<DeadlineName> wanted = new HashSet<>(List.of(names));
        List<Duty> chosen = new ArrayList<>(duties);
        chosen.removeIf(duty -> !wanted.contains(duty.name()));
        chosen.forEach(duty -> wanted.remove(duty.name()));
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("the pack '" + name + "' has no duty " + wanted);
        }
        return new StatutoryPack(name, chosen);
    }
}
