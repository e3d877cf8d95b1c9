/** What calendar arithmetic costs, beside two libraries and beside tables written by hand. */
@NullMarked
package io.redress.benchmarks.calendar;

import org.jspecify.annotations.NullMarked;
