package io.redress.stories.walk;

import java.time.Instant;

/** How a promise ended. */
record PaperVerdict(String promise, int cycle, Instant start, Instant due, Instant end, String ending) {}
