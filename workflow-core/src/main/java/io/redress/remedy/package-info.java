/**
 * Claims, offers and awards as values: what somebody claims, what may be had instead, and what was promised and paid.
 * Compensation means remedies for people, never the undoing of transactions.
 */
@NullMarked
package io.redress.remedy;

import org.jspecify.annotations.NullMarked;
