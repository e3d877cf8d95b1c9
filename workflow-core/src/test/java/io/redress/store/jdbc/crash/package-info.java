/** Processes and servers that are killed in the middle of their work, and what stands in the database afterwards. */
@NullMarked
package io.redress.store.jdbc.crash;

import org.jspecify.annotations.NullMarked;
