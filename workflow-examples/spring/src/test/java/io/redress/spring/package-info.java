/** The shop over HTTP, and Redress in the transactions of Spring. */
@NullMarked
package io.redress.spring;

import org.jspecify.annotations.NullMarked;
