/**
 * Who is who: actors with their affiliation and roles, the parties of a case, the relation of one to the other, the
 * words by which a workflow grants a right, and personal text that can be erased.
 */
@NullMarked
package io.redress.party;

import org.jspecify.annotations.NullMarked;
