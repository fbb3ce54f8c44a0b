// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.syntax.CounterSyntax;
import io.github.rasdialog.model.syntax.DatumSyntax;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a dialog declares, by name. An unknown name was reported (M201) and stands for the first of its sort. */
record Names(Map<String, Integer> states, Map<String, Integer> data, Map<String, Integer> counters) {

    static Names of(DialogSyntax syntax) {
        return new Names(
                numbered(syntax.states().stream().map(StateSyntax::name)),
                numbered(syntax.data().stream().map(DatumSyntax::name)),
                numbered(syntax.counters().stream().map(CounterSyntax::name)));
    }

    private static Map<String, Integer> numbered(Stream<Word> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name.text(), numbers.size()));
        return numbers;
    }

    int state(Word name) {
        return states.getOrDefault(name.text(), 0);
    }

    int datum(Word name) {
        return data.getOrDefault(name.text(), 0);
    }

    int counter(Word name) {
        return counters.getOrDefault(name.text(), 0);
    }
}
