// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.generator.report.JsonReport;
import io.github.rasdialog.generator.report.SarifReport;
import io.github.rasdialog.generator.report.Strictness;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Checker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks dialogs. */
@Command(
        name = "check",
        header = "Checks dialogs.",
        description = {
            "Proves of each dialog what the language promises and what the dialog declares, or shows the run that"
                    + " breaks it. Diagnostics go to standard error, what was proved to standard output; with json and"
                    + " sarif the whole report goes to standard output."
        },
        footer = {
            "",
            "Examples:",
            "  rasdialog check login.dialog.yaml",
            "  rasdialog check src/main/dialog --watch",
            "  rasdialog check src/main/dialog --werror --format sarif > dialogs.sarif"
        })
final class CheckCommand implements Callable<Integer> {
    /** How to report. */
    enum Format {
        text,
        json,
        sarif
    }

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, or folders with *.dialog.yaml below them")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format = Format.text;

    @Option(names = "--werror", description = "take warnings for errors")
    private boolean warningsAreErrors;

    @Option(
            names = "--max-configurations",
            paramLabel = "N",
            description = "give up on a dialog with more configurations (M213); default: ${DEFAULT-VALUE}")
    private long maxConfigurations = Checker.DEFAULT_MAX_CONFIGURATIONS;

    @Option(
            names = "--trace-format",
            paramLabel = "STYLE",
            description = "how text shows a run: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private TraceFormat traceFormat = TraceFormat.text;

    @Option(
            names = "--trace-test",
            paramLabel = "DIR",
            description = "write each such run as a JUnit test against the simulator, with the classes it drives")
    private Optional<Path> traceTests = Optional.empty();

    @Option(
            names = "--watch",
            description = "check again whenever a dialog changes, or one that it uses, until interrupted; text only")
    private boolean watch;

    @Option(names = "--explain-figures", description = "show the run that reaches each figure")
    private boolean explainFigures;

    @Spec
    private CommandSpec spec;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (maxConfigurations < 1) {
            throw new ParameterException(spec.commandLine(), "--max-configurations is at least 1");
        }
        if (watch && format != Format.text) {
            throw new ParameterException(spec.commandLine(), "--watch reports as text, not as " + format);
        }
        return watch
                ? new CheckWatch(terminal, paths, this::check).runUntilInterrupted()
                : check(DialogPaths.files(paths)).status();
    }

    private CheckWatch.Checked check(List<Path> files) throws IOException {
        List<LoadedDialog> dialogs = new ArrayList<>();
        Set<Path> used = new LinkedHashSet<>();
        for (Path file : files) {
            UsedPaths paths = new UsedPaths(file);
            dialogs.add(DialogLoader.load(file.toString(), file, paths, maxConfigurations));
            used.addAll(paths.asked());
        }
        Strictness strictness = warningsAreErrors ? Strictness.WARNINGS_ARE_ERRORS : Strictness.USUAL;
        report(dialogs, strictness);
        if (traceTests.isPresent()) {
            new TraceTests(terminal, traceTests.get()).write(dialogs);
        }
        int status = dialogs.stream().allMatch(strictness::accepts) ? ExitStatus.OK : ExitStatus.ERRORS;
        return new CheckWatch.Checked(status, used);
    }

    private void report(List<LoadedDialog> dialogs, Strictness strictness) {
        switch (format) {
            case text -> new TextReport(terminal, strictness, traceFormat, explainFigures).print(dialogs);
            case json -> terminal.out().print(JsonReport.of(dialogs, strictness));
            case sarif -> terminal.out().print(SarifReport.of(dialogs, strictness));
        }
    }
}
