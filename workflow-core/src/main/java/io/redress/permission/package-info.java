/**
 * Who may do what: relations of actors to a case, grants, refusals that help, and views that show nothing unless they
 * are told to.
 */
@NullMarked
package io.redress.permission;

import org.jspecify.annotations.NullMarked;
