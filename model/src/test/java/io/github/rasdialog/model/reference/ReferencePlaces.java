// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules that need no path, read off the dialog. */
final class ReferencePlaces {
    private final Dialog dialog;
    private final Set<SourceLocation> unset;
    private final List<String> found = new ArrayList<>();

    /**
     * For a dialog.
     *
     * @param unset where M205 is told
     */
    ReferencePlaces(Dialog dialog, Set<SourceLocation> unset) {
        this.dialog = dialog;
        this.unset = unset;
    }

    List<String> findings() {
        for (State state : dialog.states()) {
            if (state instanceof AwaitSend send) {
                text(send.text(), dialog.sendBuffer());
                ways(send.next()).forEach((place, way) -> {
                    if (!(way instanceof AwaitReceive)) {
                        tell("M202", place);
                    }
                });
            } else if (state instanceof AwaitReceive receive) {
                receive(receive);
            } else if (state instanceof Completing completing) {
                completing(completing);
            }
            targets(state);
        }
        State start = dialog.state(dialog.start());
        if (start instanceof TimedOut) {
            tell("M207", dialog.startLocation());
        } else if (start instanceof Ended) {
            tell("M209", dialog.startLocation());
        }
        unused();
        return found;
    }

    private void tell(String id, SourceLocation place) {
        found.add(id + " " + place + " -");
    }

    private Map<SourceLocation, State> ways(Target target) {
        Map<SourceLocation, State> ways = new TreeMap<>();
        ways.put(target.location(), dialog.state(target.next()));
        target.counting()
                .ifPresent(counting -> ways.put(counting.exhaustedLocation(), dialog.state(counting.exhausted())));
        return ways;
    }

    private void text(Text text, int limit) {
        int greatest = 0;
        for (Text.Part part : text.parts()) {
            greatest += part instanceof Text.Placeholder placeholder
                    ? dialog.data().get(placeholder.datum()).max()
                    : ((Text.Literal) part).characters().length();
        }
        if (greatest > limit) {
            tell("M204", text.location());
        }
        text.data()
                .distinct()
                .filter(datum -> dialog.data().get(datum).secret())
                .forEach(datum -> tell("M211", text.location()));
    }

    private void completing(Completing completing) {
        if (completing.report().names().size() == 2) {
            text(completing.report().names().get(0), 256);
            text(completing.report().names().get(1), 15);
        }
        if (completing.report() instanceof Report.Verdict verdict) {
            boolean empty = verdict.user().parts().stream()
                    .allMatch(part -> part instanceof Text.Placeholder placeholder
                            && mayBeEmpty(dialog.data().get(placeholder.datum())));
            if (empty && !unset.contains(verdict.user().location())) {
                tell("M206", verdict.user().location());
            }
        }
    }

    private static boolean mayBeEmpty(Datum datum) {
        return datum.min() == 0 && datum.pattern().map(""::matches).orElse(true);
    }

    private void receive(AwaitReceive receive) {
        Datum datum = dialog.data().get(receive.into());
        if (receive.untilAny() && datum.max() > dialog.receiveBuffer()) {
            tell("M204", receive.intoLocation());
        }
        if (receive.timeoutSeconds().isEmpty()) {
            tell("W404", receive.location());
        }
        if (receive.timeoutSeconds().isPresent() && receive.timedOut().isEmpty()) {
            tell("M207", receive.location());
        }
        if (receive.malformed().isEmpty()) {
            if (datum.pattern().isPresent()) {
                tell("M210", receive.intoLocation());
            } else if (!(receive.untilAny() && datum.min() <= 1)) {
                tell("W407", receive.intoLocation());
            }
        }
        if (receive.reaction() instanceof Reaction.Decide decide) {
            Set<String> words = Set.of("sent", "received", "malformed", "failed", "undecided");
            decide.outcomes().stream()
                    .filter(outcome -> words.contains(outcome.name()))
                    .forEach(outcome -> tell("M210", outcome.location()));
        }
    }

    private void targets(State state) {
        for (Target target : ReferenceTargets.of(state)) {
            boolean byTimeout = state instanceof AwaitReceive receive
                    && receive.timedOut().filter(timedOut -> timedOut == target).isPresent();
            boolean none = state instanceof AwaitReceive receive
                    && receive.timeoutSeconds().isEmpty();
            if (byTimeout && none) {
                tell("M207", target.location());
            }
            ways(target).forEach((place, way) -> {
                if (way instanceof Ended) {
                    tell("M209", place);
                }
                if (!(byTimeout && none) && way instanceof TimedOut != byTimeout) {
                    tell("M207", place);
                }
            });
        }
    }

    private void unused() {
        Set<Integer> data = dialog.states().stream()
                .flatMap(state -> ReferencePaths.texts(state).stream())
                .flatMap(Text::data)
                .collect(Collectors.toSet());
        Set<Integer> counters = dialog.states().stream()
                .flatMap(state -> ReferenceTargets.of(state).stream())
                .flatMap(target -> target.counting().stream())
                .map(Target.Counting::counter)
                .collect(Collectors.toSet());
        for (State state : dialog.states()) {
            if (state instanceof AwaitReceive receive) {
                data.add(receive.into());
                receive.decide().ifPresent(decide -> decide.outcomes().forEach(outcome -> data.addAll(outcome.sets())));
            }
        }
        IntStream.range(0, dialog.data().size())
                .filter(index -> !data.contains(index))
                .forEach(index -> tell("W402", dialog.data().get(index).location()));
        IntStream.range(0, dialog.counters().size())
                .filter(index -> !counters.contains(index))
                .forEach(index -> tell("W402", dialog.counters().get(index).location()));
    }
}
