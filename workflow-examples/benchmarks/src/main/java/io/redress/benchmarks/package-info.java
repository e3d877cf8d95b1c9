/** What the library costs, measured beside what the same data costs by hand. */
@NullMarked
package io.redress.benchmarks;

import org.jspecify.annotations.NullMarked;
