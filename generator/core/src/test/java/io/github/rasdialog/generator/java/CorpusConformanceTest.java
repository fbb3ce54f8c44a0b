// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.generator.DialogFiles;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.testkit.conformance.LockstepWalk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the model's corpus calls valid can be generated, compiles, and does what the semantics says. */
class CorpusConformanceTest {
    private static final Path VALID = Path.of("..", "..", "model", "src", "test", "resources", "corpus", "valid");
    private static final int MAX_CONFIGURATIONS = 10_000;
    private static final long MAX_STEPS = 100_000;

    static List<Path> dialogs() throws IOException {
        return DialogFiles.under(VALID);
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void generatesAMachineThatDoesWhatTheSemanticsSays(Path file) throws IOException {
        Dialog dialog = DialogLoader.load(file).dialog().orElseThrow();

        LockstepWalk walk = new LockstepWalk(dialog, List.of(GeneratedExecution.of(dialog)));

        assertThat(walk.everywhere(MAX_CONFIGURATIONS, MAX_STEPS).configurations())
                .isGreaterThan(1);
    }
}
