/**
 * The append-only, chained record of one case: what was done, by whom, by what right, and what followed. Tampering shows;
 * personal words can be erased without breaking the chain.
 */
@NullMarked
package io.redress.timeline;

import org.jspecify.annotations.NullMarked;
