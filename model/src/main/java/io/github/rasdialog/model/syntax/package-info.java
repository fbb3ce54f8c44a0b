// SPDX-License-Identifier: Apache-2.0
/** YAML nodes to the parts of a dialog as they are written: every key and value in its place, no name resolved yet. */
@NullMarked
package io.github.rasdialog.model.syntax;

import org.jspecify.annotations.NullMarked;
