// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.generator.GeneratorRun;
import io.github.rasdialog.generator.output.OutputTree;
import io.github.rasdialog.generator.report.Strictness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the Java sources of dialogs. */
@Command(
        name = "generate",
        header = "Writes the Java sources of dialogs.",
        description = "While one of them has an error, none is written. A file whose"
                + " content is the same is left untouched.",
        footer = {"", "Example: rasdialog generate src/main/dialog -o target/generated-sources --package org.example"})
final class GenerateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, or folders with *.dialog.yaml below them")
    private List<Path> paths = List.of();

    @Option(names = "-o", paramLabel = "DIR", required = true, description = "the root folder of the sources")
    private Path output = Path.of("");

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "of the classes where a dialog says none; default: the unnamed package")
    private String defaultPackage = "";

    @Spec
    private CommandSpec spec;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return generate(GeneratorRun.load(Path.of(""), DialogPaths.files(paths), defaultPackage));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int generate(GeneratorRun run) throws IOException {
        new TextReport(terminal, Strictness.USUAL, TraceFormat.text, false).printDiagnostics(run.dialogs());
        if (run.hasErrors()) {
            return ExitStatus.ERRORS;
        }
        GeneratorRun.Outcome outcome = run.write(new OutputTree(output));
        terminal.out().println(outcome.written() + " files written, " + outcome.untouched() + " the same already");
        return ExitStatus.OK;
    }
}
