// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

/** Writes a picture as text that another tool draws. */
@FunctionalInterface
public interface GraphText {
    /**
     * The text.
     *
     * @return lines that end in LF; the same for the same picture
     */
    String of(DialogGraph graph, Marking marking);
}
