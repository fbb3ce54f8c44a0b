// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.graph.Coverage;
import io.github.rasdialog.model.graph.Coverage.Share;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Mermaid;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Transition;
import io.github.rasdialog.testkit.subject.DialogModel;
import io.github.rasdialog.testkit.subject.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What of one dialog's model was played, of what can happen. */
final class CoverageReport {
    private final DialogModel model;
    private final Tally tally;
    private final Coverage coverage;

    CoverageReport(DialogModel model, Tally tally) {
        this.model = model;
        this.tally = tally;
        this.coverage = coverage(model, tally);
    }

    private static Coverage coverage(DialogModel model, Tally tally) {
        SortedMap<Integer, Long> states = new TreeMap<>();
        for (State state : model.dialog().states()) {
            if (model.reach().states().contains(state.name())) {
                states.put(state.index(), tally.ofState(state.index()));
            }
        }
        SortedMap<Transition, Long> transitions = new TreeMap<>();
        model.reach().ways().forEach(way -> transitions.put(way, tally.of(way)));
        return new Coverage(
                model.semantics().automaton(),
                states,
                transitions,
                model.reach().isComplete());
    }

    DialogModel model() {
        return model;
    }

    Share states() {
        return coverage.stateShare();
    }

    Share transitions() {
        return coverage.transitionShare();
    }

    Share pairs() {
        long covered = model.reach().pairs().stream()
                .filter(pair -> tally.of(pair) > 0)
                .count();
        return new Share(covered, model.reach().pairs().size());
    }

    /** The report in a few lines. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("Coverage of " + model.dialog().name() + ": states " + states() + ", transitions " + transitions()
                + ", pairs of transitions " + pairs());
        lines.addAll(coverage.remarks());
        if (!model.reach().isComplete()) {
            lines.add("  counted is what is reached within the first " + Reach.MAX_CONFIGURATIONS + " configurations");
        }
        return lines;
    }

    /** The report as JSON, with what a diagram needs to be coloured: states and transitions by their indexes. */
    String json() {
        Automaton automaton = model.semantics().automaton();
        JsonText json = new JsonText();
        json.open("{");
        json.field("dialog", model.dialog().name());
        json.field("file", model.file());
        json.field("digest", model.dialog().digest());
        json.field("complete", model.reach().isComplete());
        share(json, "stateCoverage", states());
        share(json, "transitionCoverage", transitions());
        share(json, "pairCoverage", pairs());
        json.open("states", "[");
        coverage.states().forEach((index, times) -> {
            State state = model.dialog().state(index);
            json.open("{");
            json.field("index", index);
            json.field("name", state.name());
            state.location().file().ifPresent(file -> json.field("file", file));
            json.field("line", state.location().line());
            json.field("times", times);
            json.close("}");
        });
        json.close("]");
        ways(json, automaton, "transitions", List.copyOf(model.reach().ways()));
        ways(json, automaton, "cannotHappen", coverage.never());
        json.close("}");
        return json.toString();
    }

    /** The diagram in Mermaid's language, coloured: what was played, and what was missed. */
    String picture() {
        return new Mermaid().of(coverage.over(DialogGraph.of(model.dialog())), coverage);
    }

    private static void share(JsonText json, String name, Share share) {
        json.open(name, "{");
        json.field("covered", share.covered());
        json.field("total", share.total());
        json.close("}");
    }

    private void ways(JsonText json, Automaton automaton, String name, List<Transition> ways) {
        json.open(name, "[");
        for (Transition way : ways) {
            json.open("{");
            json.field("edge", way.edge());
            json.field("full", way.full());
            json.field("from", way.from(automaton));
            json.field("event", way.label(automaton));
            json.field("to", way.to(automaton));
            json.field("times", tally.of(way));
            json.close("}");
        }
        json.close("]");
    }
}
