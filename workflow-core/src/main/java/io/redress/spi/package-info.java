/**
 * What the host plugs in: a store, a notifier, sources of facts, a directory of people, and a place to seal the ends of
 * chains.
 */
@NullMarked
package io.redress.spi;

import org.jspecify.annotations.NullMarked;
