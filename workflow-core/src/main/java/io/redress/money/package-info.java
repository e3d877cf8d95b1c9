/**
 * Exact amounts of money: a currency and a whole number of its minor units, never a {@code double}. Adding is exact or
 * fails, rounding is always named by the caller, currencies never mix, and an amount that is split is handed out to the
 * last minor unit.
 */
@NullMarked
package io.redress.money;

import org.jspecify.annotations.NullMarked;
