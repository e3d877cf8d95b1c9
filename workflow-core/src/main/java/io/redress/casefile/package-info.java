/**
 * The case file: the immutable snapshot of one case, and the events whose folding gives it. Hosts add their own actions,
 * facts and attributes as records.
 */
@NullMarked
package io.redress.casefile;

import org.jspecify.annotations.NullMarked;
