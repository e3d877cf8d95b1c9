/** Recourse in stages, to the seller first and to the platform then: start reading at {@code Recourse}. */
@NullMarked
package io.redress.stories.recourse;

import org.jspecify.annotations.NullMarked;
