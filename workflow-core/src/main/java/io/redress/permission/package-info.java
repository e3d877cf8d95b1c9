/**
 * Who may do what, and who may decide how much: relations of actors to a case, grants, limits and whose consent is asked
 * beyond them, refusals that help, and views that show nothing unless they are told to.
 */
@NullMarked
package io.redress.permission;

import org.jspecify.annotations.NullMarked;
