package io.redress.casefile;

import io.redress.codec.Stored;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.contact.Visibility;
import io.redress.id.ActorId;
import io.redress.id.RequestId;
import io.redress.party.Role;
import io.redress.remedy.Remedies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to a case. Folding a case's events in order gives its {@link CaseFile}; nothing else changes
 * one.
 */
public sealed interface Event {

    /**
     * The case file after this event: pure, and the only way to a new file.
     *
     * @param file the file before
     * @return the file after
     * @throws IllegalStateException when this opens a case that is open already
     */
    CaseFile evolve(CaseFile file);

    /** Something that happened to what is claimed, offered and awarded. */
    sealed interface OfRemedies extends Event
            permits RemedyEvent.Claimed,
                    RemedyEvent.Offered,
                    RemedyEvent.OfferEnded,
                    RemedyEvent.Decided,
                    RemedyEvent.Denied,
                    RemedyEvent.Appealed,
                    RemedyEvent.Awarded,
                    RemedyEvent.AwardHandled,
                    RemedyEvent.AwardRedirected {

        /**
         * What the case knows of remedies after this event.
         *
         * @param remedies what it knew before
         * @return what it knows after
         */
        Remedies evolve(Remedies remedies);

        @Override
        default CaseFile evolve(CaseFile file) {
            return Drawer.of(file).remedies(evolve(file.remedies())).close();
        }
    }

    /**
     * A case was opened. It is the first event of every case, and the file before it has no content but its origin.
     *
     * @param origin what never changes about the case
     * @param state the state it starts in
     * @param team the role whose work list it starts on
     * @param order the order it is about, and the items that the first contact named
     */
    @Stored("opened")
    record Opened(Origin origin, Enum<?> state, Optional<Role> team, Optional<OrderRef> order) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            throw new IllegalStateException("case " + file.id() + " is open already");
        }

        /**
         * The file that begins with this event.
         *
         * @return a file in its first state
         */
        public CaseFile file() {
            return Drawer.empty(origin, state, team, order);
        }
    }

    /**
     * A contact came in or went out.
     *
     * @param contact the contact, its words committed
     */
    @Stored("contacted")
    record Contacted(Contact contact) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).contact(contact).close();
        }
    }

    /**
     * The case went from one state to another.
     *
     * @param from the state before
     * @param to the state after
     */
    @Stored("moved")
    record Moved(Enum<?> from, Enum<?> to) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).standing(file.standing().in(to)).close();
        }
    }

    /**
     * The case reached an end.
     *
     * @param at when
     */
    @Stored("closed")
    record Closed(Instant at) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).standing(file.standing().closed(at)).close();
        }
    }

    /**
     * The case left its end and needs somebody again.
     *
     * @param at when
     */
    @Stored("reopened")
    record Reopened(Instant at) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).standing(file.standing().reopened()).close();
        }
    }

    /**
     * The case was given to somebody.
     *
     * @param team the role whose work list it is now on
     * @param person who holds it now; empty when the team has yet to choose
     */
    @Stored("assigned")
    record Assigned(Optional<Role> team, Optional<ActorId> person) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file)
                    .standing(file.standing().heldBy(team, person))
                    .close();
        }
    }

    /**
     * The case was graded anew.
     *
     * @param severity how grave it is now
     */
    @Stored("graded")
    record Graded(Severity severity) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).standing(file.standing().at(severity)).close();
        }
    }

    /**
     * A flag was set.
     *
     * @param flag the flag
     */
    @Stored("flagged")
    record Flagged(Flag flag) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).flag(flag).close();
        }
    }

    /**
     * A flag was taken off.
     *
     * @param flag the flag
     */
    @Stored("unflagged")
    record Unflagged(Flag flag) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).unflag(flag).close();
        }
    }

    /**
     * The case was tied to another.
     *
     * @param link the tie
     */
    @Stored("linked")
    record Linked(Link link) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).link(link).close();
        }
    }

    /**
     * A host's attribute was set, in place of an earlier one of its type.
     *
     * @param attribute the attribute
     */
    @Stored("recorded")
    record Recorded(Attribute attribute) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).attribute(attribute).close();
        }
    }

    /**
     * A deadline began to run.
     *
     * @param clock the running deadline
     */
    @Stored("clock-started")
    record ClockStarted(Clock clock) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).start(clock).close();
        }
    }

    /**
     * A running deadline was reckoned anew: it has another due instant, start or gap.
     *
     * @param clock the deadline as it runs now
     */
    @Stored("clock-moved")
    record ClockMoved(Clock clock) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).replace(clock).close();
        }
    }

    /**
     * A deadline does not pass for a while.
     *
     * @param clock the deadline as it is paused
     */
    @Stored("clock-paused")
    record ClockPaused(Clock clock) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).replace(clock).close();
        }
    }

    /**
     * A deadline passes again.
     *
     * @param clock the deadline as it runs now
     */
    @Stored("clock-resumed")
    record ClockResumed(Clock clock) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).replace(clock).close();
        }
    }

    /**
     * A deadline passed a step of its ladder that is not its due instant: a warning was given, or a level ran out.
     *
     * @param clock the deadline as it runs now
     */
    @Stored("clock-passed")
    record ClockPassed(Clock clock) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).replace(clock).close();
        }
    }

    /**
     * A deadline lapsed, and goes on to the levels above: what was owed is still owed.
     *
     * @param verdict how it ended
     * @param clock the deadline as it runs now, on its first level
     */
    @Stored("clock-breached")
    record ClockBreached(Verdict verdict, Clock clock) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).judge(verdict).replace(clock).close();
        }
    }

    /**
     * A deadline's run ended.
     *
     * @param verdict how it ended
     */
    @Stored("clock-ended")
    record ClockEnded(Verdict verdict) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).end(verdict).close();
        }
    }

    /**
     * What a deadline that lapsed had owed was done, late.
     *
     * @param verdict its verdict, with what was done
     */
    @Stored("clock-made-good")
    record ClockMadeGood(Verdict verdict) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).makeGood(verdict).close();
        }
    }

    /**
     * Somebody asked for an action that others have to agree to.
     *
     * @param request what was asked for
     */
    @Stored("requested")
    record Requested(Request request) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).books(file.books().asking(request)).close();
        }
    }

    /**
     * A request that waits is another now: somebody agreed, it goes to others, asks for less, or asks again.
     *
     * @param request the request as it is now
     */
    @Stored("request-changed")
    record RequestChanged(Request request) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).books(file.books().changing(request)).close();
        }
    }

    /**
     * A request waits no more.
     *
     * @param request which one
     * @param ending how it ended
     * @param reason why, in words that are not personal
     */
    @Stored("request-settled")
    record RequestSettled(RequestId request, Ending ending, String reason) implements Event {

        /** How a request can end. */
        public enum Ending {
            /** Everybody agreed, and the action was carried out. */
            GRANTED,
            /** An approver said no. */
            DENIED,
            /** Its asker took it back. */
            WITHDRAWN,
            /** Nobody answered in time, and it was refused. */
            LAPSED,
            /** Nobody answered in time, and it was carried out within what silence may grant. */
            GRANTED_BY_SILENCE,
            /** The case was closed. */
            CLOSED
        }

        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).books(file.books().settling(request)).close();
        }
    }

    /**
     * An action took its amount from limits.
     *
     * @param charge what it took
     */
    @Stored("charged")
    record Charged(Charge charge) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).books(file.books().charging(charge)).close();
        }
    }

    /**
     * A reserved charge is final.
     *
     * @param charge its number
     */
    @Stored("charge-confirmed")
    record ChargeConfirmed(int charge) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).books(file.books().settling(charge)).close();
        }
    }

    /**
     * A reserved charge was given back.
     *
     * @param charge its number
     * @param credits what was given back to which limit
     */
    @Stored("charge-released")
    record ChargeReleased(int charge, List<Charge.Debit> credits) implements Event {

        /**
         * Copies the credits.
         *
         * @param charge its number
         * @param credits what was given back to which limit
         */
        public ChargeReleased {
            credits = List.copyOf(credits);
        }

        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).books(file.books().settling(charge)).close();
        }
    }

    /**
     * Somebody had a part in an action that is kept apart from another.
     *
     * @param deed who, and in what
     */
    @Stored("took-part")
    record TookPart(Deed deed) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).books(file.books().noting(deed)).close();
        }
    }

    /**
     * The case was moved to another version of its workflow.
     *
     * @param version the version it runs from now on
     */
    @Stored("migrated")
    record Migrated(int version) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return Drawer.of(file).version(version).close();
        }
    }

    /**
     * A decision used something the host knows. The file does not change; the timeline remembers.
     *
     * @param fact what was known
     * @param observedAt when it was observed
     */
    @Stored("fact-used")
    record FactUsed(Fact fact, Instant observedAt) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return file;
        }
    }

    /**
     * Somebody is to be told. The file does not change; a message is stored with this event and delivered afterwards.
     *
     * @param template what to tell, a key of the host's texts
     * @param to whom
     * @param arguments what the text needs, never anything personal
     * @param onlyIn the state in which this still matters; it is dropped, not delivered, once the case has left it
     * @param onlyAt the place of a deadline at which this still matters; it is dropped once the deadline is elsewhere
     */
    @Stored("noticed")
    record Noticed(
            String template,
            Recipient to,
            Map<String, String> arguments,
            Optional<Enum<?>> onlyIn,
            Optional<Rung> onlyAt)
            implements Event {

        /**
         * Copies the arguments.
         *
         * @param template what to tell, a key of the host's texts
         * @param to whom
         * @param arguments what the text needs, never anything personal
         * @param onlyIn the state in which this still matters; it is dropped, not delivered, once the case has left it
         * @param onlyAt the place of a deadline at which this still matters; it is dropped once the deadline is elsewhere
         */
        public Noticed {
            arguments = Map.copyOf(arguments);
        }

        @Override
        public CaseFile evolve(CaseFile file) {
            return file;
        }
    }

    /**
     * Somebody decided who may read a contact's words. The file does not change; views of the timeline do.
     *
     * @param entry the number of the timeline entry that holds the contact
     * @param visibility who may read it
     */
    @Stored("shown")
    record Shown(long entry, Visibility visibility) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return file;
        }
    }

    /**
     * The personal words of the case were erased. Commitments stay, so the file and the chain do not change.
     *
     * @param reason why, in words that are not personal
     */
    @Stored("erased")
    record Erased(String reason) implements Event {
        @Override
        public CaseFile evolve(CaseFile file) {
            return file;
        }
    }
}
