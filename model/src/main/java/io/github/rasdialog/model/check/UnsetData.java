// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.search.Monitor;
import io.github.rasdialog.model.semantics.Edge;
import java.util.List;

/** Watches that a datum has no value yet: looks at no step that gives it one. */
record UnsetData(int datum) implements Monitor {

    @Override
    public int start(Event entering) {
        return 0;
    }

    @Override
    public int next(int state, Edge edge, List<Event> events) {
        return edge.stores().contains(datum) ? CUT : 0;
    }
}
