// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.generator.java.JavaGenerator;
import io.github.rasdialog.generator.java.TraceTestGenerator;
import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.generator.output.OutputTree;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes every run that shows a diagnostic as a JUnit test, with the generated classes that it drives. */
final class TraceTests {
    private final Terminal terminal;
    private final OutputTree tree;

    TraceTests(Terminal terminal, Path folder) {
        this.terminal = terminal;
        this.tree = new OutputTree(folder);
    }

    /** Writes the tests; tells on standard error of each that cannot be. */
    void write(List<LoadedDialog> dialogs) throws IOException {
        for (LoadedDialog loaded : dialogs) {
            List<Diagnostic> shown = loaded.diagnostics().stream()
                    .filter(diagnostic -> !diagnostic.trace().isEmpty())
                    .toList();
            if (!shown.isEmpty()) {
                write(loaded, loaded.linked().orElseThrow(), shown);
            }
        }
    }

    private void write(LoadedDialog loaded, Dialog dialog, List<Diagnostic> shown) throws IOException {
        String fileName = Path.of(loaded.source().name()).getFileName().toString();
        TraceTestGenerator generator = new TraceTestGenerator(dialog, fileName, "");
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(dialog, fileName, ""));
        for (int i = 0; i < shown.size(); i++) {
            TraceTestGenerator.Outcome outcome = generator.generate(shown.get(i), i + 1);
            outcome.file().ifPresent(files::add);
            Diagnostic diagnostic = shown.get(i);
            outcome.reason()
                    .ifPresent(reason -> terminal.err()
                            .println("rasdialog: no test for %s at %s: %s"
                                    .formatted(
                                            diagnostic.code(), loaded.sources().shown(diagnostic.location()), reason)));
        }
        for (GeneratedFile file : files) {
            tree.write(file);
        }
    }
}
