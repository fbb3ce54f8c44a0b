// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import java.util.OptionalInt;

/** The chart. */
final class ScxmlChart {
    private final Automaton automaton;
    private final Dialog dialog;
    private final Lines lines = new Lines();

    ScxmlChart(Automaton automaton) {
        this.automaton = automaton;
        this.dialog = automaton.dialog();
    }

    String text() {
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").add("<!--");
        lines.in(dialog.name() + ", a RAS security dialog, as a state chart. Exported by rasdialog; do not edit.");
        dialog.description().ifPresent(text -> lines.in(Prose.inXml(text)));
        lines.in(dialog.digest()).gap();
        lines.in("STATE.next leaves a timed-out state, STATE.end a completing one; every other event is a label of");
        lines.in("the dialog. Its properties are not here: SCXML has no words for them.")
                .add("-->");
        lines.add("<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" name=\"" + dialog.name()
                + "\" datamodel=\"ecmascript\" initial=\"" + ScxmlNames.of(dialog.state(dialog.start())) + "\">");
        if (!dialog.counters().isEmpty()) {
            lines.in("<datamodel>");
            dialog.counters()
                    .forEach(counter -> lines.in(2, "<data id=\"" + ScxmlNames.counter(counter) + "\" expr=\"0\"/>"));
            lines.in("</datamodel>");
        }
        automaton.locations().stream().filter(Location::entersState).forEach(this::state);
        return lines.add("</scxml>").toString();
    }

    private void state(Location entry) {
        State state = entry.state();
        String id = ScxmlNames.of(state);
        lines.gap();
        if (state instanceof Ended) {
            lines.in("<final id=\"" + id + "\"/>");
        } else if (ScxmlNames.hasPhases(state)) {
            lines.in("<state id=\"" + id + "\" initial=\"" + ScxmlNames.of(entry) + "\"> <!-- await-receive -->");
            innermost(2, entry, "");
            innermost(2, automaton.location(entry.index() + 1), "");
            lines.in("</state>");
        } else {
            innermost(1, entry, " <!-- " + kind(state) + " -->");
        }
    }

    private static String kind(State state) {
        if (state instanceof Completing completing) {
            return completing.succeeds() ? "completing, success" : "completing";
        } else if (state instanceof AwaitSend) {
            return "await-send";
        }
        return state instanceof AwaitReceive ? "await-receive" : "timed-out";
    }

    private void innermost(int depth, Location location, String comment) {
        lines.in(depth, "<state id=\"" + ScxmlNames.of(location) + "\">" + comment);
        timer(depth + 1, location);
        automaton.leaving(location.index()).forEach(edge -> transitions(depth + 1, edge));
        lines.in(depth, "</state>");
    }

    /** What is sent when a wait has lasted its time, where that can be told. */
    private void timer(int depth, Location location) {
        Event.Kind kind = location.phase() == Phase.DECIDING ? Event.Kind.UNDECIDED : Event.Kind.TIMED_OUT;
        OptionalInt seconds = bound(location);
        for (Edge edge : automaton.leaving(location.index())) {
            if (edge.is(kind) && seconds.isPresent()) {
                String id = ScxmlNames.of(location) + ".timer";
                lines.in(
                        depth,
                        "<onentry><send event=\"" + ScxmlNames.event(automaton, edge) + "\" id=\"" + id + "\" delay=\""
                                + seconds.getAsInt() + "s\"/></onentry>");
                lines.in(depth, "<onexit><cancel sendid=\"" + id + "\"/></onexit>");
            }
        }
    }

    private static OptionalInt bound(Location location) {
        if (!(location.state() instanceof AwaitReceive receive)) {
            return OptionalInt.empty();
        } else if (location.phase() == Phase.RECEIVING) {
            return receive.timeoutSeconds();
        }
        return receive.decide().map(Reaction.Decide::withinSeconds).stream()
                .mapToInt(Integer::intValue)
                .findAny();
    }

    private void transitions(int depth, Edge edge) {
        String event = ScxmlNames.event(automaton, edge);
        if (!edge.counts()) {
            lines.in(depth, transition(event, "", edge.next()) + "/>");
            return;
        }
        Counter counter = dialog.counters().get(edge.counter());
        String value = ScxmlNames.counter(counter);
        lines.in(depth, transition(event, value + " &lt; " + counter.max(), edge.next()) + ">");
        lines.in(depth + 1, "<assign location=\"" + value + "\" expr=\"" + value + " + 1\"/>");
        lines.in(depth, "</transition>");
        lines.in(depth, transition(event, value + " == " + counter.max(), edge.exhausted()) + "/>");
    }

    private String transition(String event, String condition, int target) {
        Location location = automaton.location(target);
        String id = location.entersState() ? ScxmlNames.of(location.state()) : ScxmlNames.of(location);
        String cond = condition.isEmpty() ? "" : "\" cond=\"" + condition;
        return "<transition event=\"" + event + cond + "\" target=\"" + id + "\"";
    }
}
