// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.SourceLocation;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * A whole dialog as it is written.
 *
 * @param countersLocation of the {@code counters} key; of the {@code states} key where there is none
 * @param statesLocation of the {@code states} key
 */
public record DialogSyntax(
        Word name,
        Optional<Word> packageName,
        Optional<String> description,
        int sendBuffer,
        int receiveBuffer,
        Charset charset,
        List<DatumSyntax> data,
        List<CounterSyntax> counters,
        SourceLocation countersLocation,
        Word start,
        List<StateSyntax> states,
        SourceLocation statesLocation,
        List<PropertySyntax> properties) {
    /** Copies the lists. */
    public DialogSyntax {
        data = List.copyOf(data);
        counters = List.copyOf(counters);
        states = List.copyOf(states);
        properties = List.copyOf(properties);
    }

    /** The charset as a dialog spells it. */
    public String charsetName() {
        return Charsets.nameOf(charset);
    }

    /** The same with other states, and what goes with them. */
    public DialogSyntax with(
            List<DatumSyntax> newData,
            List<CounterSyntax> newCounters,
            Word newStart,
            List<StateSyntax> newStates,
            List<PropertySyntax> newProperties) {
        return new DialogSyntax(
                name,
                packageName,
                description,
                sendBuffer,
                receiveBuffer,
                charset,
                newData,
                newCounters,
                countersLocation,
                newStart,
                newStates,
                statesLocation,
                newProperties);
    }

    /** Its ended state; every dialog has one that was read without errors. */
    public Word ended() {
        return states.stream()
                .filter(StateSyntax.Over.class::isInstance)
                .map(StateSyntax::name)
                .findFirst()
                .orElseThrow();
    }

    /** Its states that stand for other dialogs, in order. */
    public List<StateSyntax.Use> uses() {
        return states.stream()
                .filter(StateSyntax.Use.class::isInstance)
                .map(StateSyntax.Use.class::cast)
                .toList();
    }
}
