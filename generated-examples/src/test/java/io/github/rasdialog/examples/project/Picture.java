// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.TimedOut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares a Mermaid state diagram with a dialog. What is built in, and hanging up, is not drawn. */
final class Picture {
    private static final Pattern ARROW = Pattern.compile("^ *(\\S+) --> (\\S+)(?: : (.+))?$", Pattern.MULTILINE);
    private static final String OUTSIDE = "[*]";

    private Picture() {}

    /** The arrows of a diagram; one that bears several labels counts as several. */
    static List<String> arrowsDrawn(String mermaid) {
        return ARROW.matcher(mermaid)
                .results()
                .flatMap(arrow -> Stream.of((arrow.group(3) == null ? "" : arrow.group(3)).split(", "))
                        .map(label -> arrow(arrow.group(1), label, arrow.group(2))))
                .toList();
    }

    /** The arrows that a dialog's diagram must have. */
    static List<String> arrowsOf(Dialog dialog) {
        List<String> arrows = new ArrayList<>();
        arrows.add(arrow(OUTSIDE, "", dialog.state(dialog.start()).name()));
        arrows.add(arrow(dialog.ended().name(), "", OUTSIDE));
        for (State state : dialog.states()) {
            arrows.addAll(arrowsFrom(dialog, state));
        }
        return arrows;
    }

    private static List<String> arrowsFrom(Dialog dialog, State state) {
        List<String> arrows = new ArrayList<>();
        if (state instanceof AwaitSend send) {
            add(arrows, dialog, state, "sent", send.next());
            add(arrows, dialog, state, "failed", send.failed());
        } else if (state instanceof AwaitReceive receive) {
            receive.malformed().ifPresent(target -> add(arrows, dialog, state, "malformed", target));
            receive.timedOut().ifPresent(target -> add(arrows, dialog, state, "timed-out", target));
            add(arrows, dialog, state, "failed", receive.failed());
            addReaction(arrows, dialog, receive);
        } else if (state instanceof TimedOut silent) {
            add(arrows, dialog, state, "", silent.next());
        } else if (state instanceof Completing completing && !completing.builtIn()) {
            arrows.add(arrow(state.name(), "", dialog.ended().name()));
        }
        return arrows;
    }

    private static void addReaction(List<String> arrows, Dialog dialog, AwaitReceive receive) {
        if (receive.reaction() instanceof Reaction.Received received) {
            add(arrows, dialog, receive, "received", received.target());
        } else if (receive.reaction() instanceof Reaction.Decide decide) {
            decide.outcomes().forEach(outcome -> add(arrows, dialog, receive, outcome.name(), outcome.target()));
            add(arrows, dialog, receive, "undecided", decide.undecided());
        }
    }

    private static void add(List<String> arrows, Dialog dialog, State from, String label, Target target) {
        target.ways()
                .mapToObj(dialog::state)
                .filter(to -> !(to instanceof Completing completing && completing.builtIn()))
                .forEach(to -> arrows.add(arrow(from.name(), label, to.name())));
    }

    private static String arrow(String from, String label, String to) {
        return from + " --" + label + "--> " + to;
    }
}
