package io.redress.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Local times of a zone as seconds of the epoch. A time that a change of the clock leaves out is the end of the gap. Of
 * a time that comes twice a beginning is its first coming and an end, if it is read so, its last.
 * Both keep the order of local times, whatever clocks do.
 */
record WallTimes(ZoneId zone, RepeatedTime repeatedTime) {

    long begin(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.toEpochSecond(zone.getRules().getOffset(local));
        }
        return change.isGap() ? change.toEpochSecond() : local.toEpochSecond(change.getOffsetBefore());
    }

    long end(LocalDateTime local) {
        if (repeatedTime == RepeatedTime.FIRST) {
            return begin(local);
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        // Hours until the very beginning of a repeated hour hold no time that comes again, so nothing is repeated.
        boolean repeated = change != null && change.isOverlap() && local.isAfter(change.getDateTimeAfter());
        return repeated ? local.toEpochSecond(change.getOffsetAfter()) : begin(local);
    }

    /** A break, no longer than it says unless clocks are put back in the midst of it. */
    OpenInterval pause(LocalDateTime from, LocalDateTime to) {
        long end = begin(to);
        ZoneOffsetTransition change = zone.getRules().getTransition(from);
        if (repeatedTime == RepeatedTime.FIRST_TO_LAST && change != null && change.isOverlap()) {
            long last = from.toEpochSecond(change.getOffsetAfter());
            if (last < end) {
                return new OpenInterval(last, end);
            }
        }
        return new OpenInterval(begin(from), end);
    }
}
