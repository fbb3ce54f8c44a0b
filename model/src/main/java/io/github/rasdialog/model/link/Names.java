// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.syntax.CounterSyntax;
import io.github.rasdialog.model.syntax.DatumSyntax;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a dialog declares, by name. An unknown name is reported (M201) and stands for the first of its sort. */
record Names(
        Map<String, Integer> states,
        Map<String, Integer> data,
        Map<String, Integer> counters,
        Diagnostics diagnostics) {

    static Names of(DialogSyntax syntax, Diagnostics diagnostics) {
        return new Names(
                numbered(syntax.states().stream().map(StateSyntax::name)),
                numbered(syntax.data().stream().map(DatumSyntax::name)),
                numbered(syntax.counters().stream().map(CounterSyntax::name)),
                diagnostics);
    }

    private static Map<String, Integer> numbered(Stream<Word> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name.text(), numbers.size()));
        return numbers;
    }

    /** The same, reporting about a state. */
    Names inState(String name) {
        return new Names(states, data, counters, diagnostics.inState(name));
    }

    int state(Word name) {
        return number(name, states, "state");
    }

    int datum(Word name) {
        return number(name, data, "data");
    }

    int counter(Word name) {
        return number(name, counters, "counter");
    }

    private int number(Word name, Map<String, Integer> known, String sort) {
        if (!known.containsKey(name.text())) {
            diagnostics.report(
                    name.location(),
                    DiagnosticCode.M201,
                    "unknown " + sort + " " + Quoted.of(name.text())
                            + diagnostics.didYouMean(name.text(), known.keySet()));
        }
        return known.getOrDefault(name.text(), 0);
    }
}
