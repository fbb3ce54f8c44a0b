// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.page;

import io.github.rasdialog.model.graph.Coverage;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Transition;
import java.util.List;
import java.util.stream.Collectors;

/** What tests took of the dialog: shares, what was never taken, and every transition with its number. */
final class CoverageSection {
    private static final String HEAD = """
            <section id="coverage" aria-labelledby="coverage-heading">
            <h2 id="coverage-heading">What tests took</h2>
            """;
    private static final String LEGEND = """
            <ul class="legend" aria-label="In the picture">
            <li><span class="swatch covered"></span>taken, and how often</li>
            <li><span class="swatch partly"></span>partly: not every way</li>
            <li><span class="swatch missed"></span>never taken</li>
            <li><span class="swatch never"></span>cannot happen</li>
            </ul>
            """;

    private final Coverage coverage;
    private final Automaton automaton;

    private CoverageSection(Coverage coverage) {
        this.coverage = coverage;
        this.automaton = coverage.automaton();
    }

    static String of(Coverage coverage) {
        return new CoverageSection(coverage).write();
    }

    private String write() {
        return HEAD
                + share("states", coverage.stateShare())
                + share("transitions", coverage.transitionShare())
                + LEGEND
                + list("never-taken", "Never taken", coverage.missed(), "\u2714 Nothing: all that can happen did.")
                + list(
                        "cannot-happen",
                        coverage.complete() ? "Cannot happen, and is not counted" : "Not looked at, and not counted",
                        coverage.never(),
                        "Nothing.")
                + table()
                + "</section>\n";
    }

    private static String share(String what, Coverage.Share share) {
        return "<p class=\"share\"><label for=\"share-" + what + "\">" + what + "</label> <meter id=\"share-" + what
                + "\" min=\"0\" max=\"" + Math.max(1, share.total()) + "\" value=\""
                + (share.total() == 0 ? 1 : share.covered()) + "\"></meter> " + share + "</p>\n";
    }

    private String list(String id, String heading, List<Transition> transitions, String none) {
        String head = "<h3 id=\"" + id + "\">" + heading + "</h3>\n";
        if (transitions.isEmpty()) {
            return head + "<p>" + none + "</p>\n";
        }
        return transitions.stream()
                .map(transition ->
                        "<li>" + Html.escaped(transition.name(automaton)) + " (" + line(transition) + ")</li>\n")
                .collect(Collectors.joining(
                        "", head + "<ul class=\"plain\" aria-labelledby=\"" + id + "\">\n", "</ul>\n"));
    }

    private String table() {
        StringBuilder table = new StringBuilder("<details>\n<summary>Every transition</summary>\n<table>\n<thead><tr>"
                + "<th scope=\"col\">line</th><th scope=\"col\">transition</th><th scope=\"col\">times</th>"
                + "</tr></thead>\n<tbody>\n");
        coverage.transitions()
                .forEach((transition, times) -> table.append("<tr" + (times == 0 ? " class=\"missed\"" : "")
                        + "><td>" + line(transition) + "</td><th scope=\"row\">"
                        + Html.escaped(transition.name(automaton))
                        + "</th><td>" + (times == 0 ? "never" : times) + "</td></tr>\n"));
        return table.append("</tbody>\n</table>\n</details>\n").toString();
    }

    private String line(Transition transition) {
        int line = automaton
                .location(automaton.edges().get(transition.edge()).source())
                .state()
                .location()
                .line();
        return "<a href=\"#L" + line + "\">line " + line + "</a>";
    }
}
