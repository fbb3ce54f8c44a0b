// SPDX-License-Identifier: Apache-2.0
/** Measurements side by side, in one run: never a test, never an absolute claim. {@code ./mvnw -Pbenchmarks verify}. */
@NullMarked
package io.github.rasdialog.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
