/**
 * The state machine: a workflow is built once, checked whole, and frozen; {@code decide} and {@code evolve} are pure and
 * know no clock, no random and no I/O.
 */
@NullMarked
package io.redress.workflow;

import org.jspecify.annotations.NullMarked;
