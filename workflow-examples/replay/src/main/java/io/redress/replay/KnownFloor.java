package io.redress.replay;

import java.util.Map;

/** How many verdicts and due instants of the published logs no known rule explains. More are a fault of ours. */
final class KnownFloor {

    static final Map<String, Integer> SERVICE_DESK = Map.of("priority 1", 2, "priority 3", 9);
    /** With the recorded due instant every verdict follows. */
    static final Map<String, Integer> BOSTON = Map.of();

    private static final long BOSTON_DUE = 47_270;
    private static final long BOSTON_DUE_DIFFERING = 420;

    private KnownFloor() {}

    /** Whether no larger share of due instants differs than is known of the rule of 2011; of 2013 there is no log. */
    static boolean isDueKnown(BostonRule rule, long differing, long known) {
        return rule != BostonRule.OF_2011 || differing * BOSTON_DUE <= BOSTON_DUE_DIFFERING * known;
    }
}
