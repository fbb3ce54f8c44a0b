// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.generator.java.GeneratedExecution;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.testkit.conformance.RandomDialogs;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A thousand dialogs, put together at random, generated, compiled, loaded and walked. */
class RandomDialogConformanceTest {
    /** Compiled in one go, which is ten times as fast. */
    private static final int AT_ONCE = 25;

    private static final long FAST_STEPS = 5_000;
    private static final long SPRING_STEPS = 60;

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void allThreeRunThemAsTheSemanticsSays(@ForAll("dialogs") List<Dialog> dialogs) {
        List<GeneratedExecution> generated = GeneratedExecution.of(dialogs);
        for (int i = 0; i < dialogs.size(); i++) {
            ThreeExecutions executions = new ThreeExecutions(dialogs.get(i), generated.get(i));

            assertThat(executions.walkTheFastTwo(FAST_STEPS).configurations()).isPositive();
            assertThat(executions.walk(SPRING_STEPS).configurations()).isPositive();
            executions.offerEveryEvent(i, 5);
        }
    }

    @Provide
    Arbitrary<List<Dialog>> dialogs() {
        return RandomDialogs.dialogs().list().ofSize(AT_ONCE);
    }
}
