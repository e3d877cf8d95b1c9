/**
 * What a plug-in of the host's own has to keep to, as JUnit classes to extend. They ship in a jar of their own, with the
 * classifier {@code contracts}, and need JUnit Jupiter and AssertJ.
 */
@NullMarked
package io.redress.testkit.contract;

import org.jspecify.annotations.NullMarked;
