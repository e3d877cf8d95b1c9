/**
 * For tests of a host's own workflows: a clock that can be set, a runner that runs when told, a notifier and a fulfiller
 * that remember and fail when told, and a check of everything that always has to hold.
 */
@NullMarked
package io.redress.testkit;

import org.jspecify.annotations.NullMarked;
