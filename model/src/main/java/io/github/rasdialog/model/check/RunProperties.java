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
public final class RunProperties {
    private RunProperties() {}

    /** Whether a run, or the beginning of one, shows that a property fails. */
    static boolean breaks(Pattern pattern, Run run) {
        return pattern instanceof Property.Within within
                ? seconds(run).orElse(Long.MAX_VALUE) > within.seconds()
                : breaks(pattern, run.events(), run.last().location().state() instanceof Ended);
    }

    /**
     * Whether these events, in their order, show that a property fails, whatever may follow them. Of {@code within} they
     * show nothing: they have no times.
     *
     * @param events from entering the start state
     * @param ended whether the ended state is entered with the last of them
     */
    public static boolean breaks(Pattern pattern, List<Event> events, boolean ended) {
        boolean endedOfItself = ended && events.stream().noneMatch(Event.HungUp.class::isInstance);
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
            return endedOfItself && !events.contains(eventually.event());
        } else if (pattern instanceof Property.Response response) {
            return endedOfItself && events.lastIndexOf(response.after()) > events.lastIndexOf(response.then());
        } else if (pattern instanceof Property.Within) {
            return false;
        }
        throw new IllegalArgumentException("no such pattern: " + pattern);
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
