/**
 * What is owed by when: spans of wall-clock time, working time or working days; the calendars in which they pass; and
 * the rules that owe something by an instant. A calendar turns a start and a span into the due instant, exactly and
 * without looking at any clock, so that the same question has the same answer whenever it is asked.
 */
@NullMarked
package io.redress.deadline;

import org.jspecify.annotations.NullMarked;
