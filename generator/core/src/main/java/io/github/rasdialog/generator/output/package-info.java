// SPDX-License-Identifier: Apache-2.0
/** Puts generated files where they belong, and touches nothing else. */
@NullMarked
package io.github.rasdialog.generator.output;

import org.jspecify.annotations.NullMarked;
