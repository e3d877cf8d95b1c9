package io.redress.desk;

import io.redress.permission.CaseView;
import io.redress.spi.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * A page of a work list, as one actor sees it.
 *
 * @param cases the cases, in the order asked for
 * @param next where the next page begins; empty on the last
 */
public record WorkList(List<CaseView> cases, Optional<Cursor> next) {

    /** Copies the cases. */
    public WorkList {
        cases = List.copyOf(cases);
    }
}
