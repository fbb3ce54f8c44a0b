// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.generator.report.Strictness;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.FigureRuns;
import io.github.rasdialog.model.check.Figures;
import io.github.rasdialog.model.check.PropertyVerdict;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticPrinter;
import io.github.rasdialog.model.source.Severity;
import io.github.rasdialog.model.trace.Timeline;
import java.io.PrintWriter;
import java.util.List;

/** Tells people what was found: diagnostics and their runs to standard error, what was proved to standard output. */
final class TextReport {
    private static final List<String> ALWAYS_PROVED = List.of(
            "every send is followed by a receive, every receive answers a send (X5)",
            "every text, line and name fits where it goes (X3, X4, C2)",
            "data is used only once it is set, and no secret leaves (S2)",
            "a silent caller is noticed wherever a time-out stands (X7)",
            "no loop goes on for ever, and every run comes to Complete or is hung up (B2, C1)",
            "no fault, silence or slow handler leads to SUCCESS (S1)");
    private static final String INDENT = "    ";

    private final Terminal terminal;
    private final Strictness strictness;
    private final TraceFormat traceFormat;
    private final boolean explainFigures;

    TextReport(Terminal terminal, Strictness strictness, TraceFormat traceFormat, boolean explainFigures) {
        this.terminal = terminal;
        this.strictness = strictness;
        this.traceFormat = traceFormat;
        this.explainFigures = explainFigures;
    }

    /** Prints all there is to say of each dialog. */
    void print(List<LoadedDialog> dialogs) {
        for (LoadedDialog dialog : dialogs) {
            printDiagnostics(dialog);
            if (strictness.accepts(dialog)) {
                printProved(dialog);
            }
        }
        printSummary(dialogs);
    }

    /** Prints the diagnostics alone. */
    void printDiagnostics(List<LoadedDialog> dialogs) {
        dialogs.forEach(this::printDiagnostics);
        printSummary(dialogs);
    }

    private void printSummary(List<LoadedDialog> dialogs) {
        long errors = strictness.count(dialogs, Severity.ERROR);
        long warnings = strictness.count(dialogs, Severity.WARNING);
        if (errors + warnings > 0) {
            terminal.err()
                    .println(counted(errors, "error") + ", " + counted(warnings, "warning") + " in "
                            + counted(dialogs.size(), "file"));
        }
    }

    private void printDiagnostics(LoadedDialog dialog) {
        DiagnosticPrinter printer = new DiagnosticPrinter(dialog.sources(), terminal.errInk());
        for (Diagnostic diagnostic : dialog.diagnostics()) {
            terminal.err().println(printer.print(diagnostic, strictness.of(diagnostic)));
            if (!diagnostic.trace().isEmpty()) {
                show(terminal.err(), Timeline.of(dialog.linked().orElseThrow(), diagnostic.trace()));
            }
        }
    }

    private void printProved(LoadedDialog loaded) {
        Dialog dialog = loaded.dialog().orElseThrow();
        Figures figures = loaded.verdict().figures().orElseThrow();
        PrintWriter out = terminal.out();
        out.println(terminal.outInk().strong(loaded.source().name() + ":") + " " + dialog.name() + " is right");
        out.println("  proved of every run:");
        ALWAYS_PROVED.forEach(fact -> out.println(INDENT + fact));
        loaded.verdict().properties().stream()
                .map(PropertyVerdict::name)
                .forEach(name -> out.println(INDENT + terminal.outInk().added(name)));
        out.println("  figures:");
        figure("configurations", Long.toString(figures.configurations()));
        figure("transitions", Long.toString(figures.transitions()));
        figure("most exchanges", Long.toString(figures.maxExchanges()));
        figure("longest hold of the port", hold(figures));
        figure("ways to SUCCESS", ways(figures.waysToSuccess()));
        if (explainFigures) {
            FigureRuns runs = FigureRuns.of(dialog, figures);
            show("a shortest run with the most exchanges:", dialog, runs.mostExchanges());
            show("a shortest run that holds the port longest:", dialog, runs.longestHold());
        }
    }

    private void figure(String name, String value) {
        terminal.out().println(INDENT + "%-26s%s".formatted(name, value));
    }

    private static String hold(Figures figures) {
        return figures.maxHoldSeconds().isEmpty()
                ? "for ever"
                : figures.maxHoldSeconds().getAsLong() + " s";
    }

    private static String ways(long ways) {
        return ways == Long.MAX_VALUE ? "more than can be counted" : Long.toString(ways);
    }

    private void show(String heading, Dialog dialog, Run run) {
        terminal.out().println("  " + heading);
        show(terminal.out(), Timeline.of(dialog, run));
    }

    private void show(PrintWriter to, Timeline timeline) {
        traceFormat.lines(timeline).forEach(line -> to.println(INDENT + line));
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
