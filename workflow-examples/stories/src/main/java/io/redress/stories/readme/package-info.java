/** The example on the README's first screen, compiled and run. */
@NullMarked
package io.redress.stories.readme;

import org.jspecify.annotations.NullMarked;
