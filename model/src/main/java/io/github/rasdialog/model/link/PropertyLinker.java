// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.Suggestion;
import io.github.rasdialog.model.syntax.PropertySyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links properties. An event that no transition carries is reported (M201).
 *
 * @param events those that a transition carries, by label
 */
record PropertyLinker(Names names, Map<String, Event> events, Diagnostics diagnostics) {

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
        String reason = names.states().containsKey(state)
                ? "no transition carries the event " + Quoted.of(label.text())
                : "unknown state " + Quoted.of(state);
        diagnostics.report(
                label.location(), DiagnosticCode.M201, reason + Suggestion.of(label.text(), events.keySet()));
        return new Event.HungUp();
    }
}
