package io.redress.stories.ride;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** What people do about a ride, besides writing, promising and handing over. */
public sealed interface RideAction extends Action {

    /** Takes the case in hand. */
    @Stored("take/1")
    record Take() implements RideAction {}

    /**
     * Marks, at intake, that a car carried more people than it has seats.
     *
     * @param people how many it carried
     * @param seats how many it has
     */
    @Stored("report-overloading/1")
    record ReportOverloading(@Positive int people, @Positive int seats) implements RideAction {}

    /**
     * Takes the mark of overloading off.
     *
     * @param measures what was done about it
     */
    @Stored("review-overloading/1")
    record ReviewOverloading(@NotBlank @Size(max = 500) String measures) implements RideAction {}

    /**
     * Reports that somebody is hurt or in danger. Whoever reports need not have booked.
     *
     * @param danger what danger
     */
    @Stored("report-danger/1")
    record ReportDanger(Danger danger) implements RideAction {}

    /**
     * Gives the case back from the safety desk, once nobody is in danger any more.
     *
     * @param measures what was done
     */
    @Stored("make-safe/1")
    record MakeSafe(@NotBlank @Size(max = 500) String measures) implements RideAction {}

    /**
     * Passes the case to the team leads.
     *
     * @param reason why, in words that are not personal
     */
    @Stored("pass-up/1")
    record PassUp(@NotBlank @Size(max = 200) String reason) implements RideAction {}

    /**
     * Answers what was asked, and ends the case.
     *
     * @param grounds what was found, and what follows
     */
    @Stored("decide/1")
    record Decide(@NotBlank @Size(max = 500) String grounds) implements RideAction {}

    /** Moves a late case up to the team leads. */
    @Stored("move-up/1")
    record MoveUp() implements RideAction {}

    /** Moves a case up whose promise was broken, and says so to the customer. */
    @Stored("break-promise/1")
    record BreakPromise() implements RideAction {}

    /** Pages the next one up when nobody of the safety desk has called. */
    @Stored("page-next/1")
    record PageNext() implements RideAction {}
}
