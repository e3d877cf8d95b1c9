package io.redress.stories.walk;

import io.redress.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was claimed, offered and awarded on a case, who had a part in that, and against whom somebody has appealed. */
final class PaperRemedies {
    /** Stands for the number of the offer that was made last, until it is known. */
    static final int LATEST = 1_000_000;

    Optional<List<String>> claim = Optional.empty();
    boolean isAboutBill;
    Optional<PaperOffer> offer = Optional.empty();
    Optional<Set<String>> barred = Optional.empty();
    final List<PaperAward> awards = new ArrayList<>();

    /** For which items each award gives how much back. */
    private final List<Map<String, Money>> backs = new ArrayList<>();

    final Set<String> deciders = new TreeSet<>();

    /** Who said no to what would have been a decision. */
    final Set<String> deniers = new TreeSet<>();

    private int offered;

    /** An offer that stands. */
    record PaperOffer(int number, String by, List<PaperAlternative> alternatives) {
        Optional<PaperAlternative> named(Optional<String> name) {
            return alternatives.stream()
                    .filter(one -> name.orElse(alternatives.get(0).name()).equals(one.name()))
                    .findFirst();
        }

        @Override
        public String toString() {
            return number + " by " + by + ": " + alternatives;
        }
    }

    /** The customer appeals against everybody who had a part in it until now. */
    void appeal() {
        Set<String> people = new TreeSet<>(deciders);
        people.addAll(deniers);
        barred = Optional.of(people);
    }

    PaperRemedies copy() {
        PaperRemedies copy = new PaperRemedies();
        copy.claim = claim;
        copy.isAboutBill = isAboutBill;
        copy.offer = offer;
        copy.barred = barred;
        copy.awards.addAll(awards);
        copy.backs.addAll(backs);
        copy.deciders.addAll(deciders);
        copy.deniers.addAll(deniers);
        copy.offered = offered;
        return copy;
    }

    /** How many offers there were so far, which is the number of the last. */
    int offered() {
        return offered;
    }

    void offer(String by, List<PaperAlternative> alternatives) {
        offer = Optional.of(new PaperOffer(++offered, by, alternatives));
    }

    void award(PaperPart part, String payee, String destination, Instant now) {
        awards.add(PaperAward.of(awards.size() + 1, part, payee, destination, now));
        backs.add(part.back());
    }

    Map<String, Money> back(int number) {
        return backs.get(number - 1);
    }

    void service(Money worth, String payee, Instant now) {
        award(PaperPart.of("Service", worth), payee, "original", now);
    }

    Optional<PaperAward> award(int number) {
        return number <= awards.size() ? Optional.of(awards.get(number - 1)) : Optional.empty();
    }

    void put(PaperAward award) {
        awards.set(award.number() - 1, award);
    }

    boolean isAllThere() {
        return awards.stream().allMatch(PaperAward::isOver);
    }

    /** Somebody gave what was asked for, and nothing else is open. */
    boolean isHelped() {
        long given = awards.stream()
                .filter(award -> award.kind().equals("Service") && award.stage().equals("SETTLED"))
                .count();
        return given > 0 && isAllThere();
    }

    boolean isAnyStuck() {
        return awards.stream().anyMatch(award -> award.stage().equals("STUCK"));
    }

    /** For those who compare. */
    List<String> shown() {
        List<String> shown = new ArrayList<>();
        claim.ifPresent(items -> shown.add("claimed " + items));
        offer.ifPresent(standing -> shown.add("offered " + standing));
        awards.forEach(award -> shown.add("awarded " + award));
        shown.add("decided by " + deciders);
        shown.add("denied by " + deniers);
        barred.ifPresent(people -> shown.add("appealed against " + new TreeSet<>(people)));
        return shown;
    }
}
