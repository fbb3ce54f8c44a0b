// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs of a dialog at random, or their beginnings. */
final class RandomRuns {
    private static final int LONGEST = 60;

    private RandomRuns() {}

    /** One of at most some 60 steps. */
    static Run wander(Semantics semantics, Random random) {
        List<Step> steps = new ArrayList<>();
        Configuration at = semantics.initial();
        int most = random.nextInt(LONGEST);
        for (List<Step> next = semantics.steps(at); !next.isEmpty() && steps.size() < most; ) {
            Step step = next.get(random.nextInt(next.size()));
            steps.add(step);
            at = step.target();
            next = semantics.steps(at);
        }
        return new Run(semantics.initial(), semantics.initialEvent(), steps);
    }

    /** Its beginnings, itself among them. */
    static Stream<Run> beginnings(Run run) {
        return IntStream.rangeClosed(0, run.steps().size())
                .mapToObj(steps ->
                        new Run(run.start(), run.entering(), run.steps().subList(0, steps)));
    }

    /** Whether labels alone tell events apart: not so where an outcome is named like an event (M210). */
    static boolean labelsTellEventsApart(Dialog dialog) {
        List<Event> events = Agreement.events(dialog);
        return events.stream().map(Event::label).distinct().count() == events.size();
    }
}
