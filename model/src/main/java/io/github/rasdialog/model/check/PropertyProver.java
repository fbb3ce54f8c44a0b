// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.M301;

import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.Property.Pattern;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.search.HeavyRuns;
import io.github.rasdialog.model.search.Monitor;
import io.github.rasdialog.model.search.RunFold;
import io.github.rasdialog.model.search.ShortestRuns;
import io.github.rasdialog.model.search.Weights;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.source.Diagnostic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Proves the declared properties of a dialog whose runs all end, or finds for each a shortest run that breaks it. */
final class PropertyProver {
    private static final int WAITING = 0;
    private static final int ARMED = 1;
    private static final int BROKEN = 2;

    private final Subject subject;

    PropertyProver(Subject subject) {
        this.subject = subject;
    }

    /** The verdicts, in the order of the declarations. Reports an M301 for each that fails. */
    List<PropertyVerdict> prove(Consumer<Diagnostic> report) {
        List<PropertyVerdict> verdicts = new ArrayList<>();
        for (Property property : subject.dialog().properties()) {
            Optional<int[]> broken = breakingRun(property.pattern());
            verdicts.add(new PropertyVerdict(property.name(), broken.isEmpty()));
            broken.ifPresent(edges -> report.accept(fails(property, edges)));
        }
        return verdicts;
    }

    private Diagnostic fails(Property property, int[] edges) {
        Run run = Counterexample.replay(
                subject.semantics(), edges, shown -> RunProperties.breaks(property.pattern(), shown));
        return Diagnostic.at(property.location(), M301, "\"" + property.name() + "\" fails")
                .shownBy(run.labels());
    }

    private Optional<int[]> breakingRun(Pattern pattern) {
        if (pattern instanceof Property.Never never) {
            return reaching((state, event) -> event.equals(never.event()) ? BROKEN : state);
        } else if (pattern instanceof Property.Precedence precedence) {
            return reaching((state, event) -> precedence(precedence, state, event));
        } else if (pattern instanceof Property.NeverAfter neverAfter) {
            return reaching((state, event) -> neverAfter(neverAfter, state, event));
        } else if (pattern instanceof Property.Eventually eventually) {
            return ending((state, event) -> event.equals(eventually.event()) ? Monitor.CUT : WAITING, WAITING);
        } else if (pattern instanceof Property.Response response) {
            return ending((state, event) -> response(response, state, event), ARMED);
        } else if (pattern instanceof Property.AtMost atMost) {
            return oftener(atMost);
        } else if (pattern instanceof Property.Within within) {
            return longer(within);
        }
        throw new IllegalArgumentException("no such pattern: " + pattern);
    }

    private static int precedence(Property.Precedence pattern, int state, Event event) {
        if (state == BROKEN || event.equals(pattern.then())) {
            return BROKEN;
        }
        return event.equals(pattern.first()) ? Monitor.CUT : WAITING;
    }

    private static int neverAfter(Property.NeverAfter pattern, int state, Event event) {
        if (state == ARMED && event.equals(pattern.then())) {
            return BROKEN;
        }
        return state == WAITING && event.equals(pattern.first()) ? ARMED : state;
    }

    private static int response(Property.Response pattern, int state, Event event) {
        if (event.equals(pattern.after())) {
            return ARMED;
        }
        return event.equals(pattern.then()) ? WAITING : state;
    }

    /** A shortest run on which the monitor comes to BROKEN. */
    private Optional<int[]> reaching(Monitor.OfEvents monitor) {
        Graph product = subject.watchedBy(monitor);
        return shortest(product, node -> product.watched(node) == BROKEN);
    }

    /** A shortest whole run that is not hung up and leaves the monitor in a state. */
    private Optional<int[]> ending(Monitor.OfEvents monitor, int state) {
        Monitor.OfEvents notHungUp =
                (at, event) -> event instanceof Event.HungUp ? Monitor.CUT : monitor.after(at, event);
        Graph product = subject.watchedBy(notHungUp);
        return shortest(
                product,
                node -> product.watched(node) == state && product.location(node).state() instanceof Ended);
    }

    private static Optional<int[]> shortest(Graph product, IntPredicate broken) {
        BitSet reached = Subject.reached(product, broken);
        return reached.isEmpty() ? Optional.empty() : ShortestRuns.toAny(product, reached);
    }

    private Optional<int[]> oftener(Property.AtMost atMost) {
        Weights occurrences = occurrences(atMost.event());
        return RunFold.heaviest(subject.layers(), occurrences) <= atMost.times()
                ? Optional.empty()
                : HeavyRuns.shortestOver(subject.layers(), occurrences, atMost.times());
    }

    /** Weighs a run by how often an event is on it. */
    private Weights occurrences(Event event) {
        Graph graph = subject.graph();
        Automaton automaton = graph.automaton();
        return new Weights(
                IntStream.range(0, graph.size())
                        .mapToLong(node -> enters(graph.location(node), event) ? 1 : 0)
                        .toArray(),
                automaton.edges().stream()
                        .mapToLong(edge -> edge.event().filter(event::equals).isPresent() ? 1 : 0)
                        .toArray());
    }

    private static boolean enters(Location location, Event event) {
        return event instanceof Event.Entered entered
                && entered.state() == location.state().index()
                && location.entersState();
    }

    private Optional<int[]> longer(Property.Within within) {
        if (subject.maxHoldSeconds().orElse(Long.MAX_VALUE) <= within.seconds()) {
            return Optional.empty();
        }
        Weights seconds = new HoldTimes(subject.graph()).seconds(within.seconds() + 1L);
        return HeavyRuns.shortestOver(subject.layers(), seconds, within.seconds());
    }
}
