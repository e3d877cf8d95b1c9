/** A shop on Spring Boot that embeds Redress in its own database and its own transactions. */
@NullMarked
package io.redress.spring;

import org.jspecify.annotations.NullMarked;
