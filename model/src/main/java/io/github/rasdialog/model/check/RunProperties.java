// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.Property.Pattern;
import io.github.rasdialog.model.semantics.Run;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Properties of one run, read off its events: by definition, not by search. */
final class RunProperties {
    private RunProperties() {}

    /** Whether a run, or the beginning of one, shows that a property fails. */
    static boolean breaks(Pattern pattern, Run run) {
        List<Event> events = run.events();
        if (pattern instanceof Property.Never never) {
            return events.contains(never.event());
        } else if (pattern instanceof Property.AtMost atMost) {
            return Collections.frequency(events, atMost.event()) > atMost.times();
        } else if (pattern instanceof Property.Precedence precedence) {
            int then = events.indexOf(precedence.then());
            return then >= 0 && !events.subList(0, then).contains(precedence.first());
        } else if (pattern instanceof Property.NeverAfter neverAfter) {
            int first = events.indexOf(neverAfter.first());
            return first >= 0 && events.subList(first, events.size()).contains(neverAfter.then());
        } else if (pattern instanceof Property.Eventually eventually) {
            return endedOfItself(run) && !events.contains(eventually.event());
        } else if (pattern instanceof Property.Response response) {
            return endedOfItself(run) && events.lastIndexOf(response.after()) > events.lastIndexOf(response.then());
        } else if (pattern instanceof Property.Within within) {
            return seconds(run).orElse(Long.MAX_VALUE) > within.seconds();
        }
        throw new IllegalArgumentException("no such pattern: " + pattern);
    }

    private static boolean endedOfItself(Run run) {
        return run.last().location().state() instanceof Ended
                && run.events().stream().noneMatch(Event.HungUp.class::isInstance);
    }

    /** The worst-case time of a run; empty where it is without end. */
    static OptionalLong seconds(Run run) {
        List<OptionalLong> times = run.configurations()
                .map(configuration -> HoldTimes.of(configuration.location()))
                .toList();
        return times.contains(OptionalLong.empty())
                ? OptionalLong.empty()
                : OptionalLong.of(
                        times.stream().mapToLong(OptionalLong::getAsLong).sum());
    }
}
