package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.id.RequestId;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import java.time.Instant;
import java.util.Optional;
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
        public <R> R fold(Function<Done, R> done, Function<Waiting, R> waiting, Function<Refusal, R> refused) {
            return done.apply(this);
        }
    }

    /**
     * Others have to agree first. The request waits for them and is on their work lists; it has done nothing else yet.
     *
     * @param caseId the case
     * @param entry the number of the timeline entry that records it
     * @param request its name within the case
     * @param approvers who can agree next; never the one who asked
     * @param due when their time is over; empty when it waits no more
     */
    record Waiting(CaseId caseId, long entry, RequestId request, WhoCan approvers, Optional<Instant> due)
            implements Outcome {
        @Override
        public <R> R fold(Function<Done, R> done, Function<Waiting, R> waiting, Function<Refusal, R> refused) {
            return waiting.apply(this);
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
        public <R> R fold(Function<Done, R> done, Function<Waiting, R> waiting, Function<Refusal, R> refused) {
            return refused.apply(refusal);
        }
    }

    /**
     * Handles each kind of outcome.
     *
     * @param done for an action that was done
     * @param waiting for one that waits for others to agree
     * @param refused for one that was refused
     * @param <R> the result's type
     * @return what the function for this kind gives
     */
    <R> R fold(Function<Done, R> done, Function<Waiting, R> waiting, Function<Refusal, R> refused);

    /**
     * Tells whether the action was done.
     *
     * @return true when it was
     */
    default boolean isDone() {
        return this instanceof Done;
    }
}
