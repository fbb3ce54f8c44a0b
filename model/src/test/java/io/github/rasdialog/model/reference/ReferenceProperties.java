// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Properties by definition: every run of a graph without cycles is written out and looked at, position by position. */
public final class ReferenceProperties {
    private final ReferenceGraph graph;
    private final ReferenceFigures figures;
    private final List<Prefix> prefixes = new ArrayList<>();

    /** The beginning of a run, or all of it. */
    private record Prefix(ReferenceConfiguration at, List<String> labels, int steps, long seconds, boolean whole) {}

    /** Writes out the runs of a graph. */
    public ReferenceProperties(ReferenceGraph graph) {
        this.graph = graph;
        this.figures = new ReferenceFigures(graph);
    }

    /** Whether there are at most so many beginnings of runs. */
    public boolean fitsIn(int limit) {
        prefixes.clear();
        prefixes.add(new Prefix(
                graph.start(),
                List.of(graph.startLabel()),
                0,
                figures.seconds(graph.start()),
                graph.steps(graph.start()).isEmpty()));
        for (int i = 0; i < prefixes.size(); i++) {
            Prefix prefix = prefixes.get(i);
            for (ReferenceStep step : graph.steps(prefix.at())) {
                List<String> labels = new ArrayList<>(prefix.labels());
                labels.addAll(step.labels());
                prefixes.add(new Prefix(
                        step.to(),
                        labels,
                        prefix.steps() + 1,
                        prefix.seconds() + figures.seconds(step.to()),
                        graph.steps(step.to()).isEmpty()));
            }
            if (prefixes.size() > limit) {
                return false;
            }
        }
        return true;
    }

    /** The steps of a shortest run that breaks a pattern; empty where it holds. To be asked once all runs fit. */
    public OptionalInt shortestBreak(Property.Pattern pattern) {
        return prefixes.stream()
                .filter(prefix -> breaks(pattern, prefix.labels(), prefix.whole(), prefix.seconds()))
                .mapToInt(Prefix::steps)
                .min();
    }

    /**
     * Whether a run, or the beginning of one, shows that a pattern fails.
     *
     * @param whole whether nothing can happen any more
     * @param seconds how long it can take
     */
    public static boolean breaks(Property.Pattern pattern, List<String> labels, boolean whole, long seconds) {
        boolean wholeAndNotHungUp = whole && !labels.contains("hung-up");
        if (pattern instanceof Property.Never never) {
            return labels.stream().anyMatch(label -> is(label, never.event()));
        } else if (pattern instanceof Property.AtMost atMost) {
            return labels.stream().filter(label -> is(label, atMost.event())).count() > atMost.times();
        } else if (pattern instanceof Property.Precedence precedence) {
            return somewhere(
                    labels,
                    (i, seen) -> is(labels.get(i), precedence.then())
                            && seen.stream().noneMatch(label -> is(label, precedence.first())));
        } else if (pattern instanceof Property.NeverAfter neverAfter) {
            return somewhere(
                    labels,
                    (i, seen) -> is(labels.get(i), neverAfter.then())
                            && seen.stream().anyMatch(label -> is(label, neverAfter.first())));
        } else if (pattern instanceof Property.Eventually eventually) {
            return wholeAndNotHungUp && labels.stream().noneMatch(label -> is(label, eventually.event()));
        } else if (pattern instanceof Property.Response response) {
            return wholeAndNotHungUp
                    && somewhere(
                            labels,
                            (i, seen) -> is(labels.get(i), response.after())
                                    && labels.subList(i, labels.size()).stream()
                                            .noneMatch(label -> is(label, response.then())));
        } else if (pattern instanceof Property.Within within) {
            return seconds > within.seconds();
        }
        throw new IllegalArgumentException("no such pattern: " + pattern);
    }

    private interface AtPosition {
        boolean holds(int position, List<String> before);
    }

    private static boolean somewhere(List<String> labels, AtPosition condition) {
        for (int i = 0; i < labels.size(); i++) {
            if (condition.holds(i, labels.subList(0, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String label, Event event) {
        return label.equals(event.label());
    }
}
