package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.spi.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * A page of the requests that somebody can answer.
 *
 * @param requests the requests, in the order asked for of their cases
 * @param notShown further cases on this page that this desk cannot read, or whose definition it was not given
 * @param next where the next page begins; empty on the last
 */
public record AskedList(List<Asked> requests, List<CaseId> notShown, Optional<Cursor> next) {

    /**
     * Copies the lists.
     *
     * @param requests the requests, in the order asked for of their cases
     * @param notShown further cases on this page that this desk cannot read, or whose definition it was not given
     * @param next where the next page begins; empty on the last
     */
    public AskedList {
        requests = List.copyOf(requests);
        notShown = List.copyOf(notShown);
    }
}
