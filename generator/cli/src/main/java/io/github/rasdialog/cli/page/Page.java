// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.page;

import io.github.rasdialog.diagram.Svg;
import io.github.rasdialog.generator.report.WalkJson;
import io.github.rasdialog.generator.report.WalkJson.TitledRun;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.FigureRuns;
import io.github.rasdialog.model.check.Figures;
import io.github.rasdialog.model.check.PropertyVerdict;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.graph.Coverage;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Marking;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.trace.Moment;
import io.github.rasdialog.model.trace.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the page on a dialog. It needs no network, and lets none be used. */
public final class Page {
    private static final Pattern SLOT = Pattern.compile("@([A-Z_]+)@");

    private final LoadedDialog loaded;
    private final Dialog dialog;
    private final Optional<Coverage> coverage;
    private final List<TitledRun> runs;

    private Page(LoadedDialog loaded, Dialog dialog, Optional<Coverage> coverage) {
        this.loaded = loaded;
        this.dialog = dialog;
        this.coverage = coverage;
        this.runs = runs(loaded, dialog);
    }

    /**
     * The page.
     *
     * @param loaded a dialog that could be linked, right or wrong
     * @param coverage what its tests took of it, if that is to be shown
     * @throws java.util.NoSuchElementException if it could not
     */
    public static String of(LoadedDialog loaded, Optional<Coverage> coverage) {
        return new Page(loaded, loaded.linked().orElseThrow(), coverage).write();
    }

    private static List<TitledRun> runs(LoadedDialog loaded, Dialog dialog) {
        List<TitledRun> runs = new ArrayList<>();
        for (Diagnostic diagnostic : loaded.diagnostics()) {
            if (!diagnostic.trace().isEmpty()) {
                String title = diagnostic.code() + ": " + diagnostic.message();
                runs.add(new TitledRun(title, Timeline.of(dialog, diagnostic.trace())));
            }
        }
        loaded.verdict().figures().ifPresent(figures -> {
            FigureRuns reaching = FigureRuns.of(dialog, figures);
            runs.add(new TitledRun(
                    "A shortest run with the most exchanges", Timeline.of(dialog, reaching.mostExchanges())));
            runs.add(new TitledRun(
                    "A shortest run that holds the port longest", Timeline.of(dialog, reaching.longestHold())));
        });
        return runs;
    }

    private String write() {
        boolean ok = loaded.verdict().ok();
        Map<String, String> slots = Map.ofEntries(
                Map.entry("TITLE", Html.escaped(dialog.name() + ", a RAS security dialog")),
                Map.entry("STYLE", resource("page.css")),
                Map.entry("NAME", Html.escaped(dialog.name())),
                Map.entry("VERDICT", ok ? "ok" : "errors"),
                Map.entry("VERDICT_WORDS", ok ? "\u2714 right" : "\u2718 has errors"),
                Map.entry("DESCRIPTION", Html.escaped(dialog.description().orElse(""))),
                Map.entry("FILE", Html.escaped(fileName())),
                Map.entry("DIGEST", Html.escaped(dialog.digest())),
                Map.entry("DIAGRAM", diagram()),
                Map.entry("PROVED", proved()),
                Map.entry("DIAGNOSTICS", diagnostics()),
                Map.entry("COVERAGE", coverage.map(CoverageSection::of).orElse("")),
                Map.entry("RUNS", runSections()),
                Map.entry("SOURCE", source()),
                Map.entry("MODEL", Html.inScript(WalkJson.of(dialog, runs))),
                Map.entry("SCRIPT", resource("walk.js") + resource("page.js")));
        return SLOT.matcher(resource("page.html"))
                .replaceAll(slot -> Matcher.quoteReplacement(slots.get(slot.group(1))));
    }

    /** Without the folders, which are nobody else's concern. */
    private String fileName() {
        return Path.of(loaded.source().name()).getFileName().toString();
    }

    private String diagram() {
        DialogGraph graph = DialogGraph.of(dialog);
        return coverage.map(taken -> Svg.of(taken.over(graph), taken)).orElseGet(() -> Svg.of(graph, Marking.NONE));
    }

    private String proved() {
        Optional<Figures> figures = loaded.verdict().figures();
        if (figures.isEmpty()) {
            return "<p>Nothing, while there are errors.</p>\n";
        }
        List<String> rows = new ArrayList<>();
        for (PropertyVerdict property : loaded.verdict().properties()) {
            rows.add("<li>" + Html.escaped(property.name()) + ": "
                    + (property.holds()
                            ? "<span class=\"holds\">\u2714 holds</span>"
                            : "<span class=\"fails\">\u2718 fails</span>")
                    + "</li>");
        }
        Figures found = figures.get();
        return "<ul class=\"plain\">\n" + String.join("\n", rows) + "\n</ul>\n<table>\n<tbody>\n"
                + row("configurations", Long.toString(found.configurations()))
                + row("transitions", Long.toString(found.transitions()))
                + row("most exchanges", Long.toString(found.maxExchanges()))
                + row(
                        "longest hold of the port",
                        found.maxHoldSeconds().isPresent()
                                ? found.maxHoldSeconds().getAsLong() + " s"
                                : "for ever")
                + "</tbody>\n</table>\n";
    }

    private static String row(String name, String value) {
        return "<tr><th scope=\"row\">" + name + "</th><td>" + value + "</td></tr>\n";
    }

    private String diagnostics() {
        if (loaded.diagnostics().isEmpty()) {
            return "";
        }
        return loaded.diagnostics().stream()
                .map(told -> "<li><span class=\"" + told.code().severity().word() + "\">"
                        + told.code() + "</span> <a href=\"#"
                        + anchor(told.location()) + "\">" + told.location().inWords() + "</a>: "
                        + Html.escaped(told.told()) + "</li>\n")
                .collect(Collectors.joining(
                        "",
                        "<section aria-labelledby=\"told-heading\">\n<h2 id=\"told-heading\">What is wrong</h2>\n"
                                + "<ul class=\"plain\">\n",
                        "</ul>\n</section>\n"));
    }

    private String runSections() {
        StringBuilder sections = new StringBuilder();
        for (int r = 0; r < runs.size(); r++) {
            TitledRun run = runs.get(r);
            sections.append("<details data-run=\"" + r + "\">\n<summary>" + Html.escaped(run.title()) + "</summary>\n"
                    + "<p><button type=\"button\" class=\"previous\">Previous step</button>"
                    + " <button type=\"button\" class=\"next\">Next step</button></p>\n"
                    + "<p class=\"told\" role=\"status\"></p>\n<table>\n<thead><tr><th scope=\"col\">by</th>"
                    + "<th scope=\"col\">line</th><th scope=\"col\">who</th><th scope=\"col\">what</th></tr></thead>\n"
                    + "<tbody>\n");
            run.timeline().moments().forEach(moment -> sections.append(row(moment)));
            sections.append("</tbody>\n</table>\n</details>\n");
        }
        return sections.toString();
    }

    private static String row(Moment moment) {
        return "<tr><td>" + moment.time() + "</td><td>" + moment.location().inTables() + "</td><td>"
                + moment.actor().word() + "</td><td>" + Html.escaped(moment.label() + ": " + moment.deed())
                + "</td></tr>\n";
    }

    /** The dialog's file, then those that it uses. */
    private String source() {
        StringBuilder source = new StringBuilder(listing(loaded.source(), SourceLocation.START));
        new TreeMap<>(loaded.sources().used())
                .forEach((path, file) ->
                        source.append("<h3>" + path + "</h3>\n").append(listing(file, SourceLocation.startOf(path))));
        return source.toString();
    }

    private static String listing(SourceFile file, SourceLocation start) {
        List<String> lines = file.text().lines().toList();
        StringBuilder listing =
                new StringBuilder("<ol class=\"source\" tabindex=\"0\" aria-label=\"The lines of the file\">\n");
        for (int n = 0; n < lines.size(); n++) {
            listing.append("<li id=\"" + anchor(start.at(n + 1, 1)) + "\">" + Html.escaped(lines.get(n)) + "</li>\n");
        }
        return listing.append("</ol>\n").toString();
    }

    /** The id of a line, as {@code page.js} knows it. A used file's path is harmless: nothing else could be used. */
    private static String anchor(SourceLocation place) {
        return place.file().isEmpty() ? "L" + place.line() : place.inTables();
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
