// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.generator.java.GeneratedExecution;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.testkit.conformance.LockstepWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialog of the model's corpus that can be linked, right or violating, runs the same in all three executions. */
class CorpusConformanceTest {
    private static final Path CORPUS = Path.of("..", "..", "model", "src", "test", "resources", "corpus");
    private static final long FAST_STEPS = 300_000;
    private static final long SPRING_STEPS = 3_000;
    private static final long RANDOM_STEPS = 100;
    private static final int RUNS = 2;

    record Sample(String name, Dialog dialog) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> dialogs() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String folder : List.of("valid", "violating")) {
            try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".dialog.yaml"))
                        .sorted()
                        .toList()) {
                    LoadedDialog loaded = DialogLoader.load(file);
                    loaded.linked()
                            .ifPresent(dialog -> samples.add(new Sample(folder + "/" + file.getFileName(), dialog)));
                }
            }
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void allThreeRunItAsTheSemanticsSays(Sample sample) {
        ThreeExecutions executions = new ThreeExecutions(sample.dialog(), GeneratedExecution.of(sample.dialog()));

        LockstepWalk.Report fast = executions.walkTheFastTwo(FAST_STEPS);
        LockstepWalk.Report spring = executions.walk(SPRING_STEPS);
        LockstepWalk.Report random = executions.wander(1, RANDOM_STEPS);
        for (int seed = 0; seed < RUNS; seed++) {
            executions.offerEveryEvent(seed, 30);
        }

        // One dialog of the corpus starts in its ended state.
        boolean still = sample.dialog().start() == sample.dialog().ended().index();
        assertThat(fast.whole()).isTrue();
        assertThat(spring.whole()).isTrue();
        assertThat(random.steps()).isEqualTo(still ? 0 : RANDOM_STEPS);
    }
}
