/** What is claimed, offered, chosen and awarded, on whole desks. */
@NullMarked
package io.redress.offers;

import org.jspecify.annotations.NullMarked;
