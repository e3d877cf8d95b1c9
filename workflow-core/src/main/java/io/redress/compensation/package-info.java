/**
 * Policies: pure functions from a claim, the case and declared facts to alternatives with reasons. Compensation means
 * remedies for people, never the undoing of transactions.
 */
@NullMarked
package io.redress.compensation;

import org.jspecify.annotations.NullMarked;
