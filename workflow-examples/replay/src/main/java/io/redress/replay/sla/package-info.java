/** Worked cases of clocks: each is replayed on a desk of its own, in virtual time. */
@NullMarked
package io.redress.replay.sla;

import org.jspecify.annotations.NullMarked;
