// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.cli.page.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a page on a dialog. */
@Command(
        name = "report",
        header = "Writes a page on a dialog, to read in a browser.",
        description = "One file of HTML that needs no network: the picture, what is proved, what is wrong, runs to step"
                + " through, what tests took, and the dialog to click through.",
        footer = {
            "",
            "Examples:",
            "  rasdialog report login.dialog.yaml -o login.html",
            "  rasdialog report login.dialog.yaml -o login.html --coverage target/rasdialog-coverage"
        })
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", description = "the dialog")
    private Path file = Path.of("");

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "the page")
    private Path output = Path.of("");

    @Mixin
    private CoverageOption coverage = new CoverageOption();

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return OneDialog.with(terminal, file, (loaded, dialog) -> {
            String page = Page.of(loaded, coverage.of(dialog));
            OutputFile.write(output, page.getBytes(StandardCharsets.UTF_8));
            terminal.out().println(output);
        });
    }
}
