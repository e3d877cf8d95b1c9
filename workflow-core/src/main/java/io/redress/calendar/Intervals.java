package io.redress.calendar;

import java.util.ArrayList;
import java.util.List;

/** Sets of instants as lists of intervals; every list that comes out is in order, apart and without empty intervals. */
final class Intervals {

    private Intervals() {}

    /** All that is in any interval of a list in order of openings; what touches stays two intervals. */
    static List<OpenInterval> union(List<OpenInterval> intervals) {
        List<OpenInterval> union = new ArrayList<>(intervals.size());
        long reached = Long.MIN_VALUE;
        for (OpenInterval interval : intervals) {
            add(union, Math.max(reached, interval.open()), interval.close());
            reached = Math.max(reached, interval.close());
        }
        return union;
    }

    static List<OpenInterval> common(List<OpenInterval> some, List<OpenInterval> others) {
        List<OpenInterval> common = new ArrayList<>();
        for (OpenInterval one : some) {
            for (OpenInterval other : others) {
                add(common, Math.max(one.open(), other.open()), Math.min(one.close(), other.close()));
            }
        }
        return common;
    }

    static List<OpenInterval> without(List<OpenInterval> some, List<OpenInterval> taken) {
        List<OpenInterval> left = some;
        for (OpenInterval out : taken) {
            List<OpenInterval> rest = new ArrayList<>(left.size() + 1);
            for (OpenInterval one : left) {
                add(rest, one.open(), Math.min(one.close(), out.open()));
                add(rest, Math.max(one.open(), out.close()), one.close());
            }
            left = rest;
        }
        return left;
    }

    private static void add(List<OpenInterval> to, long open, long close) {
        if (open < close) {
            to.add(new OpenInterval(open, close));
        }
    }
}
