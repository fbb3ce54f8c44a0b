// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.syntax.CounterSyntax;
import io.github.rasdialog.model.syntax.DatumSyntax;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that a dialog declares, which stay; but a state that stands for another dialog is called as that dialog's start.
 * What is declared nowhere is reported (M201) and stays.
 *
 * @param entries by the names of the states that stand for other dialogs, what those begin with
 */
record Declared(
        Set<String> states,
        Set<String> data,
        Set<String> counters,
        Map<String, String> entries,
        Diagnostics diagnostics)
        implements Naming {

    static Declared by(DialogSyntax dialog, Map<String, String> entries, Diagnostics diagnostics) {
        return new Declared(
                names(dialog.states().stream().map(StateSyntax::name)),
                names(dialog.data().stream().map(DatumSyntax::name)),
                names(dialog.counters().stream().map(CounterSyntax::name)),
                entries,
                diagnostics);
    }

    private static Set<String> names(Stream<Word> words) {
        return words.map(Word::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same, reporting about a state. */
    Declared inState(String name) {
        return new Declared(states, data, counters, entries, diagnostics.inState(name));
    }

    @Override
    public Word state(Word name) {
        return entry(checked(name, states, "state"));
    }

    @Override
    public Word datum(Word name) {
        return checked(name, data, "data");
    }

    @Override
    public Word counter(Word name) {
        return checked(name, counters, "counter");
    }

    /** What a property names: entering a state, or what happens in one. */
    Word event(Word label) {
        String state = label.text().split("\\.", 2)[0];
        String entry = entries.get(state);
        if (entry == null) {
            return label;
        }
        if (!state.equals(label.text())) {
            diagnostics.report(
                    label.location(),
                    DiagnosticCode.M201,
                    Quoted.of(state) + " stands for another dialog and has no events of its own; name those of its"
                            + " states, the first of which is " + Quoted.of(entry));
        }
        return new Word(entry, label.location());
    }

    private Word entry(Word name) {
        String entry = entries.get(name.text());
        return entry == null ? name : new Word(entry, name.location());
    }

    private Word checked(Word name, Collection<String> known, String sort) {
        if (!known.contains(name.text())) {
            diagnostics.report(
                    name.location(),
                    DiagnosticCode.M201,
                    "unknown " + sort + " " + Quoted.of(name.text()) + diagnostics.didYouMean(name.text(), known));
        }
        return name;
    }
}
