/** The complaints of a ride-hailing platform, with lanes for danger and for help: start reading at {@code Rides}. */
@NullMarked
package io.redress.stories.ride;

import org.jspecify.annotations.NullMarked;
