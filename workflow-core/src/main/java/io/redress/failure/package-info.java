/**
 * The small family of failures a caller of the desk can meet, each with a stable code. A request that the rules refuse is
 * no failure but a value.
 */
@NullMarked
package io.redress.failure;

import org.jspecify.annotations.NullMarked;
