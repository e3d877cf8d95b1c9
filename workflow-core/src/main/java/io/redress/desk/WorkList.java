package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.permission.CaseView;
import io.redress.spi.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * A page of a work list, as one actor sees it.
 *
 * @param cases the cases, in the order asked for
 * @param notShown further cases on this page that this desk cannot read, or whose definition it was not given
 * @param next where the next page begins; empty on the last
 */
public record WorkList(List<CaseView> cases, List<CaseId> notShown, Optional<Cursor> next) {

    /**
     * Copies the lists.
     *
     * @param cases the cases, in the order asked for
     * @param notShown further cases on this page that this desk cannot read, or whose definition it was not given
     * @param next where the next page begins; empty on the last
     */
    public WorkList {
        cases = List.copyOf(cases);
        notShown = List.copyOf(notShown);
    }
}
