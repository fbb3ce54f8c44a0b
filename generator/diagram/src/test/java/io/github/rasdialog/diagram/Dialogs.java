// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.graph.DialogGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dialogs that the tests draw: all of the corpus that can be linked, right or wrong. */
final class Dialogs {
    private static final Path CORPUS = Path.of("../../model/src/test/resources/corpus");
    private static final int FEW_CONFIGURATIONS = 1;

    private Dialogs() {}

    static List<DialogGraph> all() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".dialog.yaml"))
                    .sorted()
                    .flatMap(file -> load(file).stream())
                    .map(DialogGraph::of)
                    .toList();
        }
    }

    static DialogGraph tokenLogin() {
        return DialogGraph.of(
                load(CORPUS.resolve("valid/token-login.dialog.yaml")).orElseThrow());
    }

    private static Optional<Dialog> load(Path file) {
        try {
            return DialogLoader.load(file.toString(), file, FEW_CONFIGURATIONS).linked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
