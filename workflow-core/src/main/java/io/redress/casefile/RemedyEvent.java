package io.redress.casefile;

import io.redress.codec.Stored;
import io.redress.id.ActorId;
import io.redress.remedy.Award;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Handling;
import io.redress.remedy.Offer;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedies;
import java.time.Instant;
import java.util.List;

/** What happens to claims, offers and awards. */
public final class RemedyEvent {
    private RemedyEvent() {}

    /**
     * Something is claimed, in place of what was claimed before.
     *
     * @param claim what
     */
    @Stored("claimed")
    public record Claimed(Claim claim) implements Event.OfRemedies {
        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.claiming(claim);
        }

        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file)
                    .claim(claim)
                    .remedies(evolve(file.remedies()))
                    .close();
        }
    }

    /**
     * Something was offered.
     *
     * @param offer what
     */
    @Stored("offered")
    public record Offered(Offer offer) implements Event.OfRemedies {
        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.offering(offer);
        }
    }

    /**
     * An offer stands no more.
     *
     * @param offer its number
     * @param ending how it ended
     */
    @Stored("offer-ended")
    public record OfferEnded(int offer, Ending ending) implements Event.OfRemedies {

        /** How an offer can end. */
        public enum Ending {
            /** One of its alternatives was chosen. */
            ACCEPTED,
            /** The customer turned it down. */
            DECLINED,
            /** Nobody chose in time. */
            EXPIRED,
            /** Whoever offered it took it back. */
            WITHDRAWN,
            /** Another offer took its place. */
            REPLACED,
            /** The case was closed. */
            CLOSED
        }

        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.withoutOffer();
        }
    }

    /**
     * Somebody decided on what is claimed.
     *
     * @param by who
     * @param reasons why so
     */
    @Stored("decided")
    public record Decided(ActorId by, List<Reason> reasons) implements Event.OfRemedies {

        /**
         * Copies the reasons.
         *
         * @param by who
         * @param reasons why so
         */
        public Decided {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.decidedBy(by);
        }
    }

    /**
     * Somebody said no to a decision that was asked for: none was taken, but they had a part in that.
     *
     * @param by who
     */
    @Stored("denied")
    public record Denied(ActorId by) implements Event.OfRemedies {
        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.deniedBy(by);
        }
    }

    /**
     * The customer appealed: somebody else decides now.
     *
     * @param at when
     */
    @Stored("appealed")
    public record Appealed(Instant at) implements Event.OfRemedies {
        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.appealed(at);
        }
    }

    /**
     * Somebody was promised something.
     *
     * @param award what, and to whom
     */
    @Stored("awarded")
    public record Awarded(Award award) implements Event.OfRemedies {
        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.awarding(award);
        }
    }

    /**
     * The carrying out of an award got further, or back.
     *
     * @param award its number
     * @param handling how far it is now
     */
    @Stored("award-handled")
    public record AwardHandled(int award, Handling handling) implements Event.OfRemedies {
        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.handling(award, handling);
        }
    }

    /**
     * What is left of an award goes elsewhere.
     *
     * @param award its number
     * @param to where its money goes now
     */
    @Stored("award-redirected")
    public record AwardRedirected(int award, Destination to) implements Event.OfRemedies {
        @Override
        public Remedies evolve(Remedies remedies) {
            return remedies.redirecting(award, to);
        }
    }
}
