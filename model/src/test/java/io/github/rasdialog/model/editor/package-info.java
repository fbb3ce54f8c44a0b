// SPDX-License-Identifier: Apache-2.0
/** The schema, tried with what editors use. */
@NullMarked
package io.github.rasdialog.model.editor;

import org.jspecify.annotations.NullMarked;
