package io.redress.remedy;

import io.redress.id.ActorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a case knows of remedies.
 *
 * @param claim what is claimed, as it was said last
 * @param offered how many offers there ever were
 * @param offer the offer that stands
 * @param awards everything that was ever awarded, oldest first
 * @param deciders who has decided on it: offered, refused, or agreed to an offer
 * @param deniers who has denied a request to decide on it
 * @param appeal the customer's appeal; one is all
 */
public record Remedies(
        Optional<Claim> claim,
        int offered,
        Optional<Offer> offer,
        List<Award> awards,
        Set<ActorId> deciders,
        Set<ActorId> deniers,
        Optional<Appeal> appeal) {

    /**
     * An appeal: somebody else decides now.
     *
     * @param at when
     * @param barred who has decided before, or denied that, and does not decide again
     */
    public record Appeal(Instant at, Set<ActorId> barred) {

        /**
         * Copies the set.
         *
         * @param at when
         * @param barred who has decided before, or denied that, and does not decide again
         */
        public Appeal {
            barred = Set.copyOf(barred);
        }
    }

    /** Nothing was claimed. */
    public static final Remedies NONE =
            new Remedies(Optional.empty(), 0, Optional.empty(), List.of(), Set.of(), Set.of(), Optional.empty());

    /**
     * Copies the collections.
     *
     * @param claim what is claimed, as it was said last
     * @param offered how many offers there ever were
     * @param offer the offer that stands
     * @param awards everything that was ever awarded, oldest first
     * @param deciders who has decided on it
     * @param deniers who has denied a request to decide on it
     * @param appeal the customer's appeal
     */
    public Remedies {
        awards = List.copyOf(awards);
        deciders = Set.copyOf(deciders);
        deniers = Set.copyOf(deniers);
    }

    /**
     * Finds an award.
     *
     * @param number its number
     * @return the award; empty when there is none of that number
     */
    public Optional<Award> award(int number) {
        return awards.stream().filter(award -> award.number() == number).findFirst();
    }

    /**
     * Tells whether everything that was awarded has arrived or was taken back.
     *
     * @return true when no award is left to be carried out
     */
    public boolean isDone() {
        return awards.stream().allMatch(award -> award.handling().isOver());
    }

    /**
     * After a claim.
     *
     * @param next what is claimed now
     * @return a copy
     */
    public Remedies claiming(Claim next) {
        return new Remedies(Optional.of(next), offered, offer, awards, deciders, deniers, appeal);
    }

    /**
     * After an offer, which takes the place of one that stood.
     *
     * @param next the offer
     * @return a copy
     */
    public Remedies offering(Offer next) {
        return new Remedies(claim, offered + 1, Optional.of(next), awards, deciders, deniers, appeal);
    }

    /**
     * After an offer ended.
     *
     * @return a copy on which none stands
     */
    public Remedies withoutOffer() {
        return new Remedies(claim, offered, Optional.empty(), awards, deciders, deniers, appeal);
    }

    /**
     * After an award.
     *
     * @param award the award
     * @return a copy
     */
    public Remedies awarding(Award award) {
        List<Award> more = new ArrayList<>(awards);
        more.add(award);
        return new Remedies(claim, offered, offer, more, deciders, deniers, appeal);
    }

    /**
     * After an award got further, or back.
     *
     * @param number which award
     * @param handling how far it is
     * @return a copy
     */
    public Remedies handling(int number, Handling handling) {
        return changing(number, award -> award.handled(handling));
    }

    /**
     * After what is left of an award goes elsewhere.
     *
     * @param number which award
     * @param to where its money goes
     * @return a copy
     */
    public Remedies redirecting(int number, Destination to) {
        return changing(number, award -> award.to(to));
    }

    private Remedies changing(int number, UnaryOperator<Award> change) {
        List<Award> changed = awards.stream()
                .map(award -> award.number() == number ? change.apply(award) : award)
                .toList();
        return new Remedies(claim, offered, offer, changed, deciders, deniers, appeal);
    }

    /**
     * After somebody decided.
     *
     * @param by who
     * @return a copy
     */
    public Remedies decidedBy(ActorId by) {
        return new Remedies(claim, offered, offer, awards, with(deciders, by), deniers, appeal);
    }

    /**
     * After somebody denied a request to decide.
     *
     * @param by who
     * @return a copy
     */
    public Remedies deniedBy(ActorId by) {
        return new Remedies(claim, offered, offer, awards, deciders, with(deniers, by), appeal);
    }

    /**
     * After the customer appealed.
     *
     * @param at when
     * @return a copy
     */
    public Remedies appealed(Instant at) {
        Set<ActorId> barred = new HashSet<>(deciders);
        barred.addAll(deniers);
        return new Remedies(claim, offered, offer, awards, deciders, deniers, Optional.of(new Appeal(at, barred)));
    }

    private static Set<ActorId> with(Set<ActorId> people, ActorId one) {
        Set<ActorId> more = new HashSet<>(people);
        more.add(one);
        return more;
    }
}
