// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Marking;
import io.github.rasdialog.model.graph.Mermaid;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.testkit.subject.DialogModel;
import io.github.rasdialog.testkit.subject.Reach;
import io.github.rasdialog.testkit.subject.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What of one dialog's model was played, of what can happen. */
final class CoverageReport {
    private static final int MOST_NAMED = 20;

    private final DialogModel model;
    private final Tally tally;

    CoverageReport(DialogModel model, Tally tally) {
        this.model = model;
        this.tally = tally;
    }

    /**
     * A share of what can happen.
     *
     * @param total what can happen; of nothing, all is covered
     */
    record Share(long covered, long total) {
        double ratio() {
            return total == 0 ? 1 : (double) covered / total;
        }

        /** Such as {@code 30/31 (96.7 %)}, rounded down: 100 % is all. */
        @Override
        public String toString() {
            double percent = Math.floor(ratio() * 1_000) / 10;
            return covered + "/" + total + String.format(Locale.ROOT, " (%.1f %%)", percent);
        }
    }

    DialogModel model() {
        return model;
    }

    Share states() {
        return share(reachedStates(), state -> tally.ofState(state.index()) > 0);
    }

    Share transitions() {
        return share(List.copyOf(model.reach().ways()), way -> tally.of(way) > 0);
    }

    Share pairs() {
        return share(List.copyOf(model.reach().pairs()), pair -> tally.of(pair) > 0);
    }

    private static <T> Share share(List<T> all, Predicate<T> covered) {
        return new Share(all.stream().filter(covered).count(), all.size());
    }

    private List<State> reachedStates() {
        List<String> names = model.reach().states();
        return model.dialog().states().stream()
                .filter(state -> names.contains(state.name()))
                .toList();
    }

    /** The transitions that can happen and did not. */
    List<Way> missed() {
        return model.reach().ways().stream().filter(way -> tally.of(way) == 0).toList();
    }

    /** The report in a few lines. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("Coverage of " + model.dialog().name() + ": states " + states() + ", transitions " + transitions()
                + ", pairs of transitions " + pairs());
        named("missed: ", missed(), lines);
        named("never happens, not counted: ", model.reach().never(), lines);
        if (!model.reach().isComplete()) {
            lines.add("  counted is what is reached within the first " + Reach.MAX_CONFIGURATIONS + " configurations");
        }
        return lines;
    }

    private void named(String what, List<Way> ways, List<String> lines) {
        Automaton automaton = model.semantics().automaton();
        ways.stream().limit(MOST_NAMED).forEach(way -> lines.add("  " + what + way.name(automaton)));
        if (ways.size() > MOST_NAMED) {
            lines.add("  and " + (ways.size() - MOST_NAMED) + " more");
        }
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
        for (State state : reachedStates()) {
            json.open("{");
            json.field("index", state.index());
            json.field("name", state.name());
            json.field("line", state.location().line());
            json.field("times", tally.ofState(state.index()));
            json.close("}");
        }
        json.close("]");
        ways(json, automaton, "transitions", List.copyOf(model.reach().ways()));
        ways(json, automaton, "cannotHappen", model.reach().never());
        json.close("}");
        return json.toString();
    }

    /** The diagram in Mermaid's language, coloured: what was played, and what was missed. */
    String picture() {
        Marking marking = Marking.coverage(
                state -> tally.ofState(state) > 0
                        || !reachedStates().contains(model.dialog().state(state)),
                (edge, full) -> !missed().contains(new Way(edge, full)));
        return new Mermaid().of(DialogGraph.of(model.dialog()), marking);
    }

    private static void share(JsonText json, String name, Share share) {
        json.open(name, "{");
        json.field("covered", share.covered());
        json.field("total", share.total());
        json.close("}");
    }

    private void ways(JsonText json, Automaton automaton, String name, List<Way> ways) {
        json.open(name, "[");
        for (Way way : ways) {
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
