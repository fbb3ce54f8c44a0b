// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.judge;

import io.github.rasdialog.model.trace.Moment;
import io.github.rasdialog.model.trace.Timeline;
import io.github.rasdialog.testkit.stage.Play;
import io.github.rasdialog.testkit.stage.Scene;
import io.github.rasdialog.testkit.subject.DialogModel;
import io.github.rasdialog.testkit.watch.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells a play: what is wrong, what happened to the dialog with the lines of its YAML, what the server saw, and how to play
 * it again. Without secrets (S2).
 *
 * <pre>
 * nobody is let in: user 'alice' domain '' is let in, without a right to it
 *
 * at        line  who      what            (password-login.dialog.yaml)
 *    0.000    24  DLL      askUser: sends "Login: "
 *    0.000    27  server   askUser.sent: passes it on
 * </pre>
 */
public final class Teller {
    private static final double NANOS_A_SECOND = 1e9;

    private Teller() {}

    /** The story of what went wrong. */
    public static String tell(DialogModel model, Play play, List<String> wrong) {
        List<String> lines = new ArrayList<>(wrong);
        for (Scene scene : play.scenes()) {
            lines.add("");
            lines.add("The story (seed " + play.seed() + "): " + scene.story());
            if (scene.walk().isStarted()) {
                lines.addAll(timeline(model, scene.walk()));
            }
            lines.add("What the server saw:");
            lines.add(scene.outcome().toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    /** What happened to the dialog, a line an event, with the YAML's lines. */
    static List<String> timeline(DialogModel model, Walk walk) {
        List<Moment> moments = Timeline.of(model.dialog(), walk.run()).moments();
        List<Long> times = times(walk);
        List<String> lines = new ArrayList<>();
        lines.add("%9s  %4s  %-7s  what, in %s".formatted("at", "line", "who", model.file()));
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            lines.add(String.format(
                    Locale.ROOT,
                    "%9.3f  %4s  %-7s  %s: %s",
                    times.get(i) / NANOS_A_SECOND,
                    moment.location().inTables(),
                    moment.actor().word(),
                    moment.label(),
                    moment.deed()));
        }
        walk.divergence().ifPresent(how -> lines.add("%9s  %4s  %-7s  %s".formatted("here", "", "machine", how)));
        return lines;
    }

    /** When each event of the run happened: those of one step at once. */
    private static List<Long> times(Walk walk) {
        List<Long> ofSteps = walk.times();
        List<Long> ofEvents = new ArrayList<>(List.of(ofSteps.get(0)));
        for (int step = 0; step < walk.run().steps().size(); step++) {
            for (int event = 0; event < walk.run().steps().get(step).events().size(); event++) {
                ofEvents.add(ofSteps.get(step + 1));
            }
        }
        return ofEvents;
    }
}
