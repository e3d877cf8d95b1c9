/**
 * Maps records to canonical JSON and back under stable names, so that what is stored outlives every class name. It
 * serves the stored body of a case, pending actions and the bytes of the timeline's chain.
 */
@NullMarked
package io.redress.codec;

import org.jspecify.annotations.NullMarked;
