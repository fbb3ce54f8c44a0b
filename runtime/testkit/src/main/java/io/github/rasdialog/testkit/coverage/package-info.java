// SPDX-License-Identifier: Apache-2.0
/** Counts what of a model was played, over test classes and virtual machines. */
@NullMarked
package io.github.rasdialog.testkit.coverage;

import org.jspecify.annotations.NullMarked;
