/**
 * What reaches a case from outside and leaves it: contacts in both directions alike, the orders they are about, and
 * evidence. Intake never refuses by content.
 */
@NullMarked
package io.redress.contact;

import org.jspecify.annotations.NullMarked;
