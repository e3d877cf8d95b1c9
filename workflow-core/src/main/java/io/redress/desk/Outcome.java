package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import java.util.function.Function;

/** What became of an action. */
public sealed interface Outcome {

    /**
     * It was done. The same command gives the same answer again, and has its effect once.
     *
     * @param caseId the case
     * @param entry the number of the timeline entry that records it
     */
    record Done(CaseId caseId, long entry) implements Outcome {
        @Override
        public <R> R fold(
                Function<Done, R> done, Function<NeedsApproval, R> needsApproval, Function<Refusal, R> refused) {
            return done.apply(this);
        }
    }

    /**
     * It needs a second person. Nothing was changed: take the action again together with one of the approvers.
     *
     * @param caseId the case
     * @param action the stored name of the action
     * @param approvers who may approve; never the one who asked
     */
    record NeedsApproval(CaseId caseId, String action, WhoCan approvers) implements Outcome {
        @Override
        public <R> R fold(
                Function<Done, R> done, Function<NeedsApproval, R> needsApproval, Function<Refusal, R> refused) {
            return needsApproval.apply(this);
        }
    }

    /**
     * It was refused. Nothing was changed; the attempt was noted.
     *
     * @param caseId the case
     * @param refusal why, and who can
     */
    record Refused(CaseId caseId, Refusal refusal) implements Outcome {
        @Override
        public <R> R fold(
                Function<Done, R> done, Function<NeedsApproval, R> needsApproval, Function<Refusal, R> refused) {
            return refused.apply(refusal);
        }
    }

    /**
     * Handles each kind of outcome.
     *
     * @param done for an action that was done
     * @param needsApproval for one that needs a second person
     * @param refused for one that was refused
     * @param <R> the result's type
     * @return what the function for this kind gives
     */
    <R> R fold(Function<Done, R> done, Function<NeedsApproval, R> needsApproval, Function<Refusal, R> refused);

    /**
     * Tells whether the action was done.
     *
     * @return true when it was
     */
    default boolean isDone() {
        return this instanceof Done;
    }
}
