/** Typed identifiers: a case id is not an order id, and the compiler says so. */
@NullMarked
package io.redress.id;

import org.jspecify.annotations.NullMarked;
