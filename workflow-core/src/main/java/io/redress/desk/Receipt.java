package io.redress.desk;

import io.redress.failure.InvalidInputException;
import io.redress.failure.Violation;
import io.redress.id.CaseId;
import java.util.List;

/** What became of a contact: it is never refused and never lost. */
public sealed interface Receipt {

    /**
     * The case that holds the contact.
     *
     * @return the case
     * @throws InvalidInputException when the contact was parked, with every violation; inside a transaction of the host ask
     *     only after its commit, lest the exception take the parking back
     */
    CaseId caseId();

    /**
     * The contact opened a case.
     *
     * @param caseId the case
     */
    record Opened(CaseId caseId) implements Receipt {}

    /**
     * The contact joined a case that was open.
     *
     * @param caseId the case
     * @param entry the number of the timeline entry that records it
     */
    record Joined(CaseId caseId, long entry) implements Receipt {}

    /**
     * The contact could not be put into a case as it is. All of it is kept, parked, until somebody looks.
     *
     * @param id its name among what is parked
     * @param violations everything that is wrong with it
     */
    record Parked(String id, List<Violation> violations) implements Receipt {

        /**
         * Copies the violations.
         *
         * @param id its name among what is parked
         * @param violations everything that is wrong with it
         */
        public Parked {
            violations = List.copyOf(violations);
        }

        @Override
        public CaseId caseId() {
            throw new InvalidInputException(violations);
        }
    }
}
