package io.redress.stories.walk;

import java.time.Instant;

/** A promise that is running, the how-manyeth time. */
record PaperClock(int cycle, Instant start, Instant due) {}
