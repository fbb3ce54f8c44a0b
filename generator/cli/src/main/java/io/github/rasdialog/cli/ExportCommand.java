// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.model.export.Export;
import io.github.rasdialog.model.export.ExportedFile;
import io.github.rasdialog.model.export.Promela;
import io.github.rasdialog.model.export.Scxml;
import io.github.rasdialog.model.export.Tla;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a dialog for another tool. */
@Command(
        name = "export",
        header = "Writes a dialog for another tool.",
        description = "The dialog goes with its properties. One that breaks rules or properties is"
                + " written too, so that the other tool can judge it; the diagnostics are told all the same.",
        footer = {"", "Example: rasdialog export login.dialog.yaml --to promela -o target"})
final class ExportCommand implements Callable<Integer> {
    /** What to write for; named as on the command line. */
    enum Tool {
        promela(new Promela()),
        tla(new Tla()),
        scxml(new Scxml());

        private final Export export;

        Tool(Export export) {
            this.export = export;
        }
    }

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", description = "the dialog")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "TOOL", required = true, description = "${COMPLETION-CANDIDATES}")
    private Tool tool = Tool.promela;

    @Option(names = "-o", paramLabel = "DIR", required = true, description = "the folder to write to")
    private Path output = Path.of("");

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return OneDialog.with(terminal, file, (loaded, dialog) -> write(tool.export.export(dialog)));
    }

    private void write(List<ExportedFile> exported) throws IOException {
        Files.createDirectories(output);
        for (ExportedFile export : exported) {
            Path target = output.resolve(export.name());
            Files.writeString(target, export.content());
            terminal.out().println(target);
        }
    }
}
