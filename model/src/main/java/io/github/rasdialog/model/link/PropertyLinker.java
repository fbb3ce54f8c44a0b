// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.syntax.PropertySyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Links properties. An event that no transition carries, reachable or not, is reported (M201). */
final class PropertyLinker {
    private final Set<String> states;
    private final Map<String, Event> events;
    private final Diagnostics diagnostics;

    /**
     * For the properties of a dialog.
     *
     * @param dialog linked but for its properties; where that was not without errors, every state counts as entered
     */
    PropertyLinker(Dialog dialog, Diagnostics diagnostics) {
        this.states = dialog.states().stream().map(State::name).collect(Collectors.toSet());
        this.events = events(Automaton.of(dialog), diagnostics.hasErrors());
        this.diagnostics = diagnostics;
    }

    /** By label, the events that transitions carry, and the one that every run begins with. */
    private static Map<String, Event> events(Automaton automaton, boolean everyState) {
        Stream<Event> happening = automaton.edges().stream().flatMap(edge -> edge.event().stream());
        IntStream entered = everyState
                ? IntStream.range(0, automaton.locations().size())
                : automaton.edges().stream().flatMapToInt(edge -> IntStream.of(edge.next(), edge.exhausted()));
        Stream<Event> entering = IntStream.concat(IntStream.of(automaton.start().index()), entered)
                .mapToObj(automaton::location)
                .filter(Location::entersState)
                .filter(location -> !isBuiltIn(location.state()))
                .map(location -> automaton.entering(location.state().index()));
        return Stream.concat(happening, entering)
                .collect(Collectors.toMap(Event::label, event -> event, (first, same) -> first, LinkedHashMap::new));
    }

    private static boolean isBuiltIn(State state) {
        return state instanceof Completing completing && completing.builtIn();
    }

    List<Property> properties(List<PropertySyntax> properties) {
        return properties.stream().map(this::property).toList();
    }

    private Property property(PropertySyntax property) {
        return new Property(property.name(), property.location(), pattern(property));
    }

    private Property.Pattern pattern(PropertySyntax property) {
        List<Event> e = property.events().stream().map(this::event).toList();
        return switch (property.kind()) {
            case NEVER -> new Property.Never(e.get(0));
            case EVENTUALLY -> new Property.Eventually(e.get(0));
            case AT_MOST -> new Property.AtMost(property.number(), e.get(0));
            case PRECEDENCE -> new Property.Precedence(e.get(0), e.get(1));
            case RESPONSE -> new Property.Response(e.get(0), e.get(1));
            case NEVER_AFTER -> new Property.NeverAfter(e.get(0), e.get(1));
            case WITHIN -> new Property.Within(property.number());
        };
    }

    private Event event(Word label) {
        return Optional.ofNullable(events.get(label.text())).orElseGet(() -> unknown(label));
    }

    private Event unknown(Word label) {
        String state = label.text().split("\\.", 2)[0];
        String reason = states.contains(state) || label.text().equals(new Event.HungUp().label())
                ? "no transition carries the event " + Quoted.of(label.text())
                : "unknown state " + Quoted.of(state);
        diagnostics.report(
                label.location(), DiagnosticCode.M201, reason + diagnostics.didYouMean(label.text(), events.keySet()));
        return new Event.HungUp();
    }
}
