package io.redress.stories.delivery;

/** Where a late delivery stands. */
public enum DeliveryStage {
    /** It is on its way, and the customer knows that it is late. */
    EXPECTED,
    /** The customer complains. */
    COMPLAINED,
    /** It arrived, and nobody complained. */
    DELIVERED,
    /** The complaint was settled. */
    SETTLED
}
