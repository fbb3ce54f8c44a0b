// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much of the model must have been played when the class has run, by it and by all that this build ran before it. What
 * cannot happen is not counted. A share below fails the class, and so the build.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DialogCoverage {
    /** The least share of the states, 0 to 1. */
    double states() default 0;

    /** The least share of the transitions, 0 to 1. */
    double transitions() default 0;

    /** The least share of the pairs of transitions that can follow each other, 0 to 1. */
    double pairs() default 0;

    /** Whether what this class plays is counted; not where it plays what is wrong on purpose. */
    boolean counted() default true;
}
