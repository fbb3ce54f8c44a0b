// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import io.github.rasdialog.model.dialog.Dialog;
import java.util.List;

/**
 * A dialog as a picture has it: each state that the YAML declares, and the ways between them. Left out is what is the same
 * in every dialog and would hide the rest: the hang-up that every waiting state has, and the built-in completions.
 * Immutable; the same for the same dialog.
 *
 * @param start the index of the node where every run begins
 * @param nodes in the order of the YAML
 * @param arrows by source, then in the order of the YAML
 */
public record DialogGraph(Dialog dialog, int start, List<Node> nodes, List<Arrow> arrows) {
    /** Copies the lists. */
    public DialogGraph {
        nodes = List.copyOf(nodes);
        arrows = List.copyOf(arrows);
    }

    /** The picture of a linked dialog, right or wrong. */
    public static DialogGraph of(Dialog dialog) {
        return new GraphMaker(dialog).make();
    }
}
