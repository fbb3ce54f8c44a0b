// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.model.trace.MermaidTimeline;
import io.github.rasdialog.model.trace.TextTimeline;
import io.github.rasdialog.model.trace.Timeline;
import java.util.List;

/** How a run is shown; named as on the command line. */
enum TraceFormat {
    text {
        @Override
        List<String> lines(Timeline timeline) {
            return TextTimeline.lines(timeline);
        }
    },
    mermaid {
        @Override
        List<String> lines(Timeline timeline) {
            return MermaidTimeline.lines(timeline);
        }
    };

    /** The lines that show it. */
    abstract List<String> lines(Timeline timeline);
}
