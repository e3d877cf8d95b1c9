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
 * @param appeal the customer's appeal; one is all
 */
public record Remedies(
        Optional<Claim> claim,
        int offered,
        Optional<Offer> offer,
        List<Award> awards,
        Set<ActorId> deciders,
        Optional<Appeal> appeal) {

    /**
     * An appeal: somebody else decides now.
     *
     * @param at when
     * @param barred who has decided before, and does not decide again
     */
    public record Appeal(Instant at, Set<ActorId> barred) {

        /**
         * Copies the set.
         *
         * @param at when
         * @param barred who has decided before, and does not decide again
         */
        public Appeal {
            barred = Set.copyOf(barred);
        }
    }

    /** Nothing was claimed. */
    public static final Remedies NONE =
            new Remedies(Optional.empty(), 0, Optional.empty(), List.of(), Set.of(), Optional.empty());

    /**
     * Copies the collections.
     *
     * @param claim what is claimed, as it was said last
     * @param offered how many offers there ever were
     * @param offer the offer that stands
     * @param awards everything that was ever awarded, oldest first
     * @param deciders who has decided on it
     * @param appeal the customer's appeal
     */
    public Remedies {
        awards = List.copyOf(awards);
        deciders = Set.copyOf(deciders);
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
        return new Remedies(Optional.of(next), offered, offer, awards, deciders, appeal);
    }

    /**
     * After an offer, which takes the place of one that stood.
     *
     * @param next the offer
     * @return a copy
     */
    public Remedies offering(Offer next) {
        return new Remedies(claim, offered + 1, Optional.of(next), awards, deciders, appeal);
    }

    /**
     * After an offer ended.
     *
     * @return a copy on which none stands
     */
    public Remedies withoutOffer() {
        return new Remedies(claim, offered, Optional.empty(), awards, deciders, appeal);
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
        return new Remedies(claim, offered, offer, more, deciders, appeal);
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
        return new Remedies(claim, offered, offer, changed, deciders, appeal);
    }

    /**
     * After somebody decided.
     *
     * @param by who
     * @return a copy
     */
    public Remedies decidedBy(ActorId by) {
        Set<ActorId> more = new HashSet<>(deciders);
        more.add(by);
        return new Remedies(claim, offered, offer, awards, more, appeal);
    }

    /**
     * After the customer appealed.
     *
     * @param at when
     * @return a copy
     */
    public Remedies appealed(Instant at) {
        return new Remedies(claim, offered, offer, awards, deciders, Optional.of(new Appeal(at, deciders)));
    }
}
