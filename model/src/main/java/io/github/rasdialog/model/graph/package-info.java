// SPDX-License-Identifier: Apache-2.0
/** Pictures of a dialog: what there is to see of it, and its text for Mermaid, PlantUML and Graphviz. */
@NullMarked
package io.github.rasdialog.model.graph;

import org.jspecify.annotations.NullMarked;
