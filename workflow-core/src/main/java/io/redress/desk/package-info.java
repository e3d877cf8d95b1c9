/**
 * The desk: loads, asks the pure core, stores what it says in one write, and hands out. Here, and only here, the clock and
 * the random enter.
 */
@NullMarked
package io.redress.desk;

import org.jspecify.annotations.NullMarked;
