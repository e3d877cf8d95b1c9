@NullMarked
package io.redress.fulfilment;

import org.jspecify.annotations.NullMarked;
