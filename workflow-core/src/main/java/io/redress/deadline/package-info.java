/**
 * What is owed by when: the rules that owe something by an instant, and what each step of a case does to the deadlines
 * that run on it.
 */
@NullMarked
package io.redress.deadline;

import org.jspecify.annotations.NullMarked;
