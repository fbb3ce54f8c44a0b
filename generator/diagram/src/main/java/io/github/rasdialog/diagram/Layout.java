// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import io.github.rasdialog.model.graph.Arrow;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Node;
import io.github.rasdialog.model.graph.Node.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.elk.alg.layered.options.EdgeStraighteningStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays a graph out from top to bottom with the Eclipse Layout Kernel: the happy path first and straight, lines with right
 * angles, time for time the same picture.
 */
final class Layout {
    private static final double DOT = 14;
    private static final double MARGIN = 20;
    private static final double LABEL_GAP = 4;
    private static final int HAPPY_PRIORITY = 20;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final DialogGraph graph;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<ElkConnectableShape> doors = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private Layout(DialogGraph graph) {
        this.graph = graph;
    }

    /**
     * Lays out.
     *
     * @param headroom left free above, in pixels
     */
    static Drawing of(DialogGraph graph, double headroom) {
        return new Layout(graph).drawing(headroom);
    }

    private Drawing drawing(double headroom) {
        options();
        ElkNode dot = ElkGraphUtil.createNode(root);
        dot.setDimensions(DOT, DOT);
        dot.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
        graph.nodes().forEach(this::add);
        ElkEdge entry = ElkGraphUtil.createSimpleEdge(dot, nodes.get(graph.start()));
        straight(entry);
        graph.arrows().forEach(this::add);
        new RecursiveGraphLayoutEngine().layout(root, new NullElkProgressMonitor());
        return new Drawing(
                graph,
                root.getWidth(),
                root.getHeight() + headroom,
                box(dot, headroom),
                line(entry, headroom, Look.SUCCESS, look(graph.start())),
                nodes.stream().map(node -> box(node, headroom)).toList(),
                IntStream.range(0, edges.size())
                        .mapToObj(e -> line(e, headroom))
                        .toList());
    }

    private Look look(int node) {
        return graph.nodes().get(node).look();
    }

    private Drawing.Line line(int edge, double headroom) {
        Arrow arrow = graph.arrows().get(edge);
        return line(edges.get(edge), headroom, look(arrow.from()), look(arrow.to()));
    }

    private void options() {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_FAVOR_STRAIGHT_EDGES, true);
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_BK_EDGE_STRAIGHTENING, EdgeStraighteningStrategy.IMPROVE_STRAIGHTNESS);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, LABEL_GAP);
    }

    private void add(Node node) {
        ElkNode added = ElkGraphUtil.createNode(root);
        Box size = Shapes.size(node);
        added.setDimensions(size.width(), size.height());
        if (node.look() == Look.ENDED) {
            added.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST);
        }
        nodes.add(added);
        doors.add(node.look() == Look.ENDED ? door(added) : added);
    }

    /** The one place where all arrows enter a node, so that they run together before it. */
    private static ElkPort door(ElkNode node) {
        ElkPort door = ElkGraphUtil.createPort(node);
        door.setLocation(node.getWidth() / 2, 0);
        door.setProperty(CoreOptions.PORT_SIDE, PortSide.NORTH);
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        return door;
    }

    private void add(Arrow arrow) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), doors.get(arrow.to()));
        if (arrow.happy()) {
            straight(edge);
        }
        List<String> labels = arrow.labels();
        if (!labels.isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(String.join("\n", labels), edge);
            label.setDimensions(TextSize.LABEL.width(labels), TextSize.LABEL.lineHeight() * labels.size());
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
        edges.add(edge);
    }

    private static void straight(ElkEdge edge) {
        edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, HAPPY_PRIORITY);
        edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, HAPPY_PRIORITY);
        edge.setProperty(LayeredOptions.PRIORITY_SHORTNESS, HAPPY_PRIORITY);
    }

    private static Box box(ElkNode node, double headroom) {
        return new Box(node.getX(), node.getY() + headroom, node.getWidth(), node.getHeight());
    }

    private static Drawing.Line line(ElkEdge edge, double headroom, Look from, Look to) {
        ElkEdgeSection section = edge.getSections().get(0);
        ElkNode target = ElkGraphUtil.connectableShapeToNode(edge.getTargets().get(0));
        double across = (section.getEndX() - target.getX()) / target.getWidth();
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY() + headroom - Shapes.spaceBelow(from)));
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(new Point(bend.getX(), bend.getY() + headroom));
        }
        points.add(new Point(section.getEndX(), section.getEndY() + headroom + Shapes.spaceAbove(to, across)));
        Box label = edge.getLabels().stream()
                .map(text -> new Box(text.getX(), text.getY() + headroom, text.getWidth(), text.getHeight()))
                .findFirst()
                .orElse(new Box(0, 0, 0, 0));
        return new Drawing.Line(points, label);
    }
}
