// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The module. Every label of a run is a state of a behaviour, in which {@code event} is that label; names of the dialog
 * are strings, so that none is a keyword.
 */
final class TlaModule {
    private static final List<String> INVARIANTS = List.of(
            "TypeOK",
            "SendThenReceive",
            "ReceiveAfterSend",
            "SilentIfTimedOut",
            "SetBeforeUse",
            "SuccessIsDecided",
            "CompleteOnce");

    private final Automaton automaton;
    private final Dialog dialog;
    private final List<Datum> used;
    private final List<TlaProperty> properties = new ArrayList<>();

    TlaModule(Automaton automaton) {
        this.automaton = automaton;
        this.dialog = automaton.dialog();
        this.used = Uses.in(dialog);
        dialog.properties().forEach(property -> properties.add(new TlaProperty(properties.size() + 1, property)));
    }

    String name() {
        return dialog.name() + "Dialog";
    }

    String configuration() {
        Lines lines = new Lines().add("\\* " + dialog.name() + ", a RAS security dialog, for TLC.");
        lines.add("\\* " + dialog.digest());
        lines.add("SPECIFICATION Spec").add("CHECK_DEADLOCK FALSE").add("INVARIANTS");
        INVARIANTS.forEach(lines::in);
        lines.add("PROPERTIES").in("Terminates").in("Completes");
        properties.forEach(property -> lines.in(property.name()));
        return lines.toString();
    }

    String text() {
        Lines lines = new Lines();
        lines.add("---- MODULE " + name() + " ----");
        header(lines);
        variables(lines);
        sets(lines);
        helpers(lines);
        automaton.locations().stream()
                .filter(location -> !automaton.leaving(location.index()).isEmpty())
                .forEach(location -> action(lines, location));
        specification(lines);
        invariants(lines);
        properties(lines);
        return lines.add("====").toString();
    }

    private void header(Lines lines) {
        lines.add("\\* " + dialog.name() + ", a RAS security dialog, for TLC. Exported by rasdialog; do not edit.");
        dialog.description().ifPresent(text -> lines.add("\\* " + Prose.inTla(text)));
        lines.add("\\* " + dialog.digest()).add("\\*");
        lines.add("\\*   java -jar tla2tools.jar -config " + name() + ".cfg " + name() + ".tla")
                .add("\\*");
        lines.add("\\* Every label of a run is a state of a behaviour, in which \"event\" is that label.");
        lines.add("EXTENDS Integers").gap();
    }

    private Stream<String> memory() {
        return properties.stream().flatMap(property -> property.variable().stream());
    }

    private void variables(Lines lines) {
        lines.add("VARIABLES");
        lines.in("at,       \\* the location: a state, and for an await-receive its phase");
        lines.in("entering, \\* whether the state is still to be entered");
        lines.in("event,    \\* the last label");
        lines.in("n,        \\* the counters");
        String rules = "rules" + (memory().findAny().isPresent() ? "," : " ");
        lines.in(rules + "    \\* what the rules for every dialog remember");
        List<String> names = memory().toList();
        for (int i = 0; i < names.size(); i++) {
            lines.in(names.get(i) + (i + 1 < names.size() ? "," : ""));
        }
        lines.gap().add("memory == <<" + memory().collect(Collectors.joining(", ")) + ">>");
        lines.add("vars == <<at, entering, event, n, rules, memory>>").gap();
    }

    private void sets(Lines lines) {
        lines.add("Locations == " + set(automaton.locations().stream().map(TlaModule::place)));
        lines.add("Events == " + set(Events.of(automaton).stream().map(event -> event.label())));
        lines.add("Receiving == " + states(AwaitReceive.class::isInstance));
        lines.add("TimedOut == " + states(TimedOut.class::isInstance));
        lines.add("Completing == " + states(Completing.class::isInstance));
        lines.add("Succeeding == " + states(state -> state instanceof Completing done && done.succeeds()));
        lines.add("Uses(s) == " + uses()).gap();
    }

    private String states(Predicate<State> which) {
        return set(dialog.states().stream().filter(which).map(State::name));
    }

    private String uses() {
        String cases = dialog.states().stream()
                .filter(state -> !Uses.in(dialog, state).isEmpty())
                .map(state -> "s = \"" + state.name() + "\" -> " + data(Uses.in(dialog, state)) + " [] ")
                .collect(Collectors.joining());
        return cases.isEmpty() ? "{}" : "CASE " + cases + "OTHER -> {}";
    }

    private static String data(List<Datum> data) {
        return set(data.stream().map(Datum::name));
    }

    private static String set(Stream<String> strings) {
        return strings.map(string -> "\"" + string + "\"").collect(Collectors.joining(", ", "{", "}"));
    }

    private static String place(Location location) {
        return location.entersState() ? location.state().name() : location.toString();
    }

    private void helpers(Lines lines) {
        Map<String, OptionalInt> waits = Waits.of(automaton);
        lines.add("Upto(sum, bound) == IF sum > bound THEN bound + 1 ELSE sum").gap();
        lines.add("\\* Event e happens.").add("Happens(e) ==").in("/\\ event' = e");
        for (TlaProperty property : properties) {
            property.variable().ifPresent(it -> lines.in("/\\ " + it + "' = " + property.after(waits)));
        }
        lines.gap().add("Nothing == UNCHANGED <<event, memory>>");
        lines.gap().add("Goes(s) == at' = s /\\ entering' = TRUE");
        lines.add("Stays(s) == at' = s /\\ entering' = FALSE");
        lines.gap()
                .add("Enter ==")
                .in("/\\ entering")
                .in("/\\ Stays(at)")
                .in("/\\ Happens(at)")
                .in("/\\ n' = n");
        lines.in("/\\ rules' = [rules EXCEPT !.completed = IF at \\in Completing THEN @ + 1 ELSE @]");
    }

    private void action(Lines lines, Location location) {
        lines.gap().add(action(location) + " ==");
        lines.in("/\\ at = \"" + place(location) + "\"").in("/\\ ~entering");
        String bullet = "/\\ \\/ ";
        for (Edge edge : automaton.leaving(location.index())) {
            for (String way : ways(edge)) {
                lines.in(bullet + way + " /\\ " + remembered(location, edge));
                bullet = "   \\/ ";
            }
        }
    }

    private static String action(Location location) {
        return "In_" + Words.of(location);
    }

    private List<String> ways(Edge edge) {
        String happens =
                edge.event().map(event -> "Happens(\"" + event.label() + "\")").orElse("Nothing");
        String next = happens + " /\\ " + comes(edge.next());
        if (!edge.counts()) {
            return List.of(next + " /\\ n' = n");
        }
        Counter counter = dialog.counters().get(edge.counter());
        String value = "n[\"" + counter.name() + "\"]";
        String one = "n' = [n EXCEPT ![\"" + counter.name() + "\"] = @ + 1]";
        return List.of(
                value + " < " + counter.max() + " /\\ " + next + " /\\ " + one,
                value + " = " + counter.max() + " /\\ " + happens + " /\\ " + comes(edge.exhausted()) + " /\\ n' = n");
    }

    private String comes(int index) {
        Location location = automaton.location(index);
        return (location.entersState() ? "Goes" : "Stays") + "(\"" + place(location) + "\")";
    }

    private String remembered(Location source, Edge edge) {
        Effects effects = Effects.of(source, edge, used);
        List<String> changes = new ArrayList<>();
        change("asked", effects.asked()).ifPresent(changes::add);
        change("silent", effects.silent()).ifPresent(changes::add);
        change("doubtful", effects.doubtful()).ifPresent(changes::add);
        if (!effects.given().isEmpty()) {
            changes.add("!.has = @ \\cup " + data(effects.given()));
        }
        return changes.isEmpty() ? "rules' = rules" : "rules' = [rules EXCEPT " + String.join(", ", changes) + "]";
    }

    private static Optional<String> change(String field, Optional<Boolean> value) {
        return value.map(becomes -> "!." + field + " = " + (becomes ? "TRUE" : "FALSE"));
    }

    private void specification(Lines lines) {
        lines.gap().add("Init ==").in("/\\ at = \"" + place(automaton.start()) + "\"");
        lines.in("/\\ entering = TRUE").in("/\\ event = \"\"");
        lines.in("/\\ n = [c \\in " + set(dialog.counters().stream().map(Counter::name)) + " |-> 0]");
        lines.in("/\\ rules = [asked |-> FALSE, silent |-> FALSE, doubtful |-> FALSE, completed |-> 0, has |-> {}]");
        properties.forEach(
                property -> property.variable().ifPresent(it -> lines.in("/\\ " + it + " = " + property.initially())));
        lines.gap().add("Next ==").in("\\/ Enter");
        automaton.locations().stream()
                .filter(location -> !automaton.leaving(location.index()).isEmpty())
                .forEach(location -> lines.in("\\/ " + action(location)));
        lines.gap().add("Spec == Init /\\ [][Next]_vars /\\ WF_vars(Next)");
    }

    private void invariants(Lines lines) {
        lines.gap().add("TypeOK ==").in("/\\ at \\in Locations").in("/\\ entering \\in BOOLEAN");
        lines.in("/\\ event \\in Events \\cup {\"\"}");
        for (Counter counter : dialog.counters()) {
            lines.in("/\\ n[\"" + counter.name() + "\"] \\in 0 .. " + counter.max());
        }
        lines.in("/\\ rules.has \\subseteq " + data(used));
        lines.gap().add("Entered == ~entering /\\ event = at");
        lines.gap().add("\\* X5: a text that was sent is answered before anything else.");
        lines.add("SendThenReceive == Entered /\\ rules.asked => at \\in Receiving");
        lines.add("\\* X5: a line is awaited only after a text was sent.");
        lines.add("ReceiveAfterSend == Entered /\\ at \\in Receiving => rules.asked");
        lines.add("\\* X7: a time-out leads to a timed-out state, and nothing else does.");
        lines.add("SilentIfTimedOut == Entered => (rules.silent <=> at \\in TimedOut)");
        lines.add("\\* What a text uses is set.").add("SetBeforeUse == Entered => Uses(at) \\subseteq rules.has");
        lines.add("\\* S1: success follows a decision, not an accident.");
        lines.add("SuccessIsDecided == Entered /\\ at \\in Succeeding => ~rules.doubtful");
        lines.add("\\* C1: Complete is called once at most.").add("CompleteOnce == rules.completed <= 1");
    }

    private void properties(Lines lines) {
        lines.gap().add("\\* Every run ends.");
        lines.add("Terminates == <>(event = \"" + dialog.ended().name() + "\")");
        lines.add("\\* Every run that is not hung up calls Complete.");
        lines.add("Completes == <>(rules.completed = 1 \\/ event = \"hung-up\")");
        for (TlaProperty property : properties) {
            lines.gap().add("\\* " + Prose.inTla(property.property().name()));
            lines.add(property.name() + " == " + property.formula());
        }
    }
}
