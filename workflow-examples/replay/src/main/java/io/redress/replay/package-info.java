/** Replays files of worked cases and says where the library's answers differ. */
@NullMarked
package io.redress.replay;

import org.jspecify.annotations.NullMarked;
