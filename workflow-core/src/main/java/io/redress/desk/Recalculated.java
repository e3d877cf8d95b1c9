package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.spi.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * What one step of reckoning deadlines anew has done.
 *
 * @param looked how many open cases were looked at
 * @param changed how many of them have other due instants now
 * @param failed those that could not be handled; they are as they were
 * @param next where to go on; empty when all open cases were looked at
 */
public record Recalculated(int looked, int changed, List<CaseId> failed, Optional<Cursor> next) {

    /**
     * Copies the ids.
     *
     * @param looked how many open cases were looked at
     * @param changed how many of them have other due instants now
     * @param failed those that could not be handled
     * @param next where to go on
     */
    public Recalculated {
        failed = List.copyOf(failed);
    }
}
