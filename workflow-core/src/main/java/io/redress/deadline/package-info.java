/**
 * What is owed by when: the rules that owe something by an instant, what each step of a case does to the deadlines that run
 * on it, and the deadlines that laws set.
 */
@NullMarked
package io.redress.deadline;

import org.jspecify.annotations.NullMarked;
