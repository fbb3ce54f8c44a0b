// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.syntax.CounterSyntax;
import io.github.rasdialog.model.syntax.DatumSyntax;
import io.github.rasdialog.model.syntax.DialogSyntax;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers what a dialog declares. */
final class Declarations {
    private Declarations() {}

    static List<Datum> data(DialogSyntax syntax) {
        List<DatumSyntax> data = syntax.data();
        return IntStream.range(0, data.size())
                .mapToObj(i -> datum(i, data.get(i)))
                .toList();
    }

    private static Datum datum(int index, DatumSyntax datum) {
        return new Datum(
                index,
                datum.name().text(),
                datum.min(),
                datum.max(),
                datum.pattern(),
                datum.secret(),
                datum.name().location());
    }

    static List<Counter> counters(DialogSyntax syntax) {
        List<CounterSyntax> counters = syntax.counters();
        return IntStream.range(0, counters.size())
                .mapToObj(i -> counter(i, counters.get(i)))
                .toList();
    }

    private static Counter counter(int index, CounterSyntax counter) {
        return new Counter(
                index, counter.name().text(), counter.max(), counter.name().location());
    }
}
