// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.cli.play.View.EventRow;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.trace.Moment;
import io.github.rasdialog.model.trace.Timeline;
import java.util.ArrayList;
import java.util.List;

/** What has happened in a run; no secret (S2). */
final class EventRows {
    private EventRows() {}

    /** All of it, in order. */
    static List<EventRow> of(Dialog dialog, PlayedRun run) {
        List<Moment> moments = Timeline.of(dialog, run.run()).moments();
        List<Event> events = run.run().events();
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            String error = run.errors().containsKey(i) ? " " + run.errors().get(i) : "";
            rows.add(new EventRow(
                    run.times().get(i),
                    moment.location().inTables(),
                    moment.label(),
                    moment.deed() + error,
                    events.get(i)));
        }
        return rows;
    }
}
