/**
 * A random walk through the shop. Each step is taken twice: by the desk, and on paper, where the shop's rules are written
 * down again without a line of the engine. Both have to say and to end up with the same, whatever fails meanwhile.
 */
@NullMarked
package io.redress.stories.walk;

import org.jspecify.annotations.NullMarked;
