// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.model.explain.Explanation;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Ink;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page on a diagnostic, or the list of all. */
@Command(
        name = "explain",
        header = "Says what a diagnostic means.",
        description = "Why it matters, a dialog that shows it, and the mend. Without an ID, lists all diagnostics.",
        footer = {"", "Example: rasdialog explain M208"})
final class ExplainCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "a diagnostic's id, such as M208",
            completionCandidates = Ids.class)
    private Optional<String> id = Optional.empty();

    @Spec
    private CommandSpec spec;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        id.ifPresentOrElse(asked -> page(Explanation.of(code(asked))), this::list);
    }

    private DiagnosticCode code(String asked) {
        String sought = asked.toUpperCase(Locale.ROOT);
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.name().equals(sought))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no diagnostic has the id " + asked + "; 'rasdialog explain' lists all"));
    }

    private void list() {
        for (DiagnosticCode code : DiagnosticCode.values()) {
            String severity = "%-7s".formatted(code.severity().word());
            terminal.out().println(code + "  " + terminal.outInk().of(code.severity(), severity) + "  " + code.title());
        }
    }

    private void page(Explanation explanation) {
        Ink ink = terminal.outInk();
        explanation.markdown().lines().map(line -> inked(ink, line)).forEach(terminal.out()::println);
    }

    private static String inked(Ink ink, String line) {
        if (line.startsWith("#")) {
            return ink.strong(line);
        }
        if (line.startsWith("-")) {
            return ink.removed(line);
        }
        return line.startsWith("+") ? ink.added(line) : line;
    }

    /** The ids, for completion. */
    static final class Ids implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(DiagnosticCode.values())
                    .map(DiagnosticCode::name)
                    .iterator();
        }
    }
}
