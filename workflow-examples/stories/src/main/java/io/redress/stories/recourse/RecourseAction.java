package io.redress.stories.recourse;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the sides and the platform do about a demand. */
public sealed interface RecourseAction extends Action {

    /**
     * The customer says what is demanded. Said once, it holds for every stage.
     *
     * @param amount how much
     */
    @Stored("demand/1")
    record Demand(Money amount) implements RecourseAction {}

    /** The seller gives what is demanded. */
    @Stored("give/1")
    record Give() implements RecourseAction {}

    /**
     * The seller says no, and the platform decides.
     *
     * @param grounds why
     */
    @Stored("reject/1")
    record Reject(@NotBlank @Size(max = 500) String grounds) implements RecourseAction {}

    /**
     * The platform asks the customer what is demanded.
     *
     * @param reason why it has to be known
     */
    @Stored("ask-demand/1")
    record AskDemand(@NotBlank @Size(max = 200) String reason) implements RecourseAction {}

    /**
     * The platform decides.
     *
     * @param grounds why so
     */
    @Stored("decide/1")
    record Decide(@NotBlank @Size(max = 500) String grounds) implements RecourseAction {}

    /** The platform steps in for a seller who is silent. */
    @Stored("step-in/1")
    record StepIn() implements RecourseAction {}

    /** Moves a late decision up. */
    @Stored("move-up/1")
    record MoveUp() implements RecourseAction {}
}
