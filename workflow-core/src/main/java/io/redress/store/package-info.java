/** Ready-made stores. */
@NullMarked
package io.redress.store;

import org.jspecify.annotations.NullMarked;
