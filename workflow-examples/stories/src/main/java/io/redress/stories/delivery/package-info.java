/** Deliveries that are late, and customers who hear of it before they ask: start reading at {@code Deliveries}. */
@NullMarked
package io.redress.stories.delivery;

import org.jspecify.annotations.NullMarked;
