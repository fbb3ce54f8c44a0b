// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * The finite graph that a dialog's configurations move on: locations and edges, without the values of the counters.
 * Immutable.
 */
public final class Automaton {
    private final Dialog dialog;
    private final List<Location> locations;
    private final List<Edge> edges;
    private final int[] firstEdge;
    private final int[] entry;

    /**
     * Compiled parts.
     *
     * @param firstEdge of each location, and past the last
     * @param entry the location where each state is entered
     */
    Automaton(Dialog dialog, List<Location> locations, List<Edge> edges, int[] firstEdge, int[] entry) {
        this.dialog = dialog;
        this.locations = List.copyOf(locations);
        this.edges = List.copyOf(edges);
        this.firstEdge = firstEdge;
        this.entry = entry;
    }

    /** The automaton of a dialog, right or wrong. */
    public static Automaton of(Dialog dialog) {
        return new AutomatonBuilder(dialog).build();
    }

    /** What it was compiled from. */
    public Dialog dialog() {
        return dialog;
    }

    /** All locations: of each state in the order of the file, receiving before deciding; the built-in ones last. */
    public List<Location> locations() {
        return locations;
    }

    /** All edges, by source. */
    public List<Edge> edges() {
        return edges;
    }

    /** A location by its index. */
    public Location location(int index) {
        return locations.get(index);
    }

    /** The edges that leave a location. */
    public List<Edge> leaving(int location) {
        return edges.subList(firstEdge[location], firstEdge[location + 1]);
    }

    /** The location where a state is entered. */
    public Location entry(int state) {
        return locations.get(entry[state]);
    }

    /** Where every run begins. */
    public Location start() {
        return entry(dialog.start());
    }

    /** The counters' greatest values. */
    public int[] maxima() {
        return dialog.counters().stream().mapToInt(Counter::max).toArray();
    }

    /** The label of entering a state. */
    public Event entering(int state) {
        return new Event.Entered(state, dialog.state(state).name());
    }

    /**
     * The labels of a step, in order: what happens, if anything, then entering the target's state, if it is entered.
     *
     * @param target where the edge leads this time
     */
    public List<Event> events(Edge edge, Location target) {
        List<Event> events = new ArrayList<>(2);
        edge.event().ifPresent(events::add);
        if (target.entersState()) {
            events.add(entering(target.state().index()));
        }
        return events;
    }
}
