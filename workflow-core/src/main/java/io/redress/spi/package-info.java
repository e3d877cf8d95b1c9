/**
 * What the host plugs in: a store, a notifier, a fulfiller, sources of facts, a directory of people, and a place to seal the ends of
 * chains.
 */
@NullMarked
package io.redress.spi;

import org.jspecify.annotations.NullMarked;
