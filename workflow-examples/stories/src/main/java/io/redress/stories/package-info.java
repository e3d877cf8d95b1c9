/**
 * Complaints that went wrong and were in the papers, told again with a desk that enforces the rules that were missing:
 * start reading at any story, then {@code ShopFloor}.
 */
@NullMarked
package io.redress.stories;

import org.jspecify.annotations.NullMarked;
