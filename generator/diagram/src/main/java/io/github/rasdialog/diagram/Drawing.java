// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import io.github.rasdialog.model.graph.DialogGraph;
import java.util.List;

/**
 * Where everything of a picture stands. Immutable.
 *
 * @param width in pixels
 * @param height in pixels
 * @param start the dot where every run begins
 * @param entry the line from the dot to the first state
 * @param nodes the place of each node of {@code graph}, in its order
 * @param lines the line of each arrow of {@code graph}, in its order
 */
record Drawing(
        DialogGraph graph, double width, double height, Box start, Line entry, List<Box> nodes, List<Line> lines) {
    /** Copies the lists. */
    public Drawing {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    /**
     * A line that bends at right angles.
     *
     * @param points at least two, the last at the arrow's head
     * @param label where its text stands; of no size without one
     */
    public record Line(List<Point> points, Box label) {
        /** Copies the points. */
        public Line {
            points = List.copyOf(points);
        }
    }
}
