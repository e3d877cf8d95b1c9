/** Who may decide how much, and with whose consent: in random walks, and under load. */
@NullMarked
package io.redress.authority;

import org.jspecify.annotations.NullMarked;
