// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.generator.report.CoverageJson;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.graph.Coverage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a dialog's tests covered. */
final class CoverageOption {
    @Option(
            names = "--coverage",
            paramLabel = "PATH",
            description = "show what tests took of the dialog: a file that the test kit wrote, or a folder of such, as"
                    + " target/rasdialog-coverage is; given several times, all together")
    private List<Path> paths = List.of();

    /**
     * The coverage, if it was asked for.
     *
     * @throws IOException if it cannot be had; the message says why
     */
    Optional<Coverage> of(Dialog dialog) throws IOException {
        return paths.isEmpty() ? Optional.empty() : Optional.of(CoverageJson.read(dialog, paths));
    }

    boolean isGiven() {
        return !paths.isEmpty();
    }
}
