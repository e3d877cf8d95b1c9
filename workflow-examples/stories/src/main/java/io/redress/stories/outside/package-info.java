/** What others have to say about a complaint, and by when they want to hear: start reading at {@code Outside}. */
@NullMarked
package io.redress.stories.outside;

import org.jspecify.annotations.NullMarked;
