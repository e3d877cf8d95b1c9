/**
 * How time passes: spans of wall-clock time, working time or working days, and the calendars in which they pass. A
 * calendar turns a start and a span into the due instant, exactly and without looking at any clock, so that the same
 * question has the same answer whenever it is asked.
 */
@NullMarked
package io.redress.calendar;

import org.jspecify.annotations.NullMarked;
