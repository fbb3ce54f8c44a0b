// SPDX-License-Identifier: Apache-2.0
/** Tests of the project as a whole: what may depend on what, and that its documents say what is. */
@NullMarked
package io.github.rasdialog.examples.project;

import org.jspecify.annotations.NullMarked;
