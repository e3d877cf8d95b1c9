package io.redress.spi;

import java.util.List;
import java.util.Optional;

/**
 * A page of a work list.
 *
 * @param cases the cases, in order
 * @param next where the next page begins; empty on the last
 */
public record Page(List<StoredCase> cases, Optional<Cursor> next) {

    /**
     * Copies the cases.
     *
     * @param cases the cases, in order
     * @param next where the next page begins; empty on the last
     */
    public Page {
        cases = List.copyOf(cases);
    }
}
