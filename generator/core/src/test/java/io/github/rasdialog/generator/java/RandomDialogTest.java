// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.testkit.conformance.LockstepWalk;
import io.github.rasdialog.testkit.conformance.RandomDialogs;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RandomDialogTest {

    /** Compiling takes most of the time, so that a few dozen must do. */
    @Property(tries = 40)
    void anyDialogsMachineDoesWhatTheSemanticsSays(@ForAll("dialogs") Dialog dialog) {
        LockstepWalk walk = new LockstepWalk(dialog, List.of(GeneratedExecution.of(dialog)));

        assertThat(walk.everywhere(1_000, 10_000).configurations()).isPositive();
    }

    @Property(tries = 100)
    void generatesTheSameBytesTwice(@ForAll("dialogs") Dialog dialog) {
        assertThat(JavaGenerator.generate(dialog, "a.dialog.yaml", ""))
                .isEqualTo(JavaGenerator.generate(dialog, "a.dialog.yaml", ""));
    }

    @Provide
    Arbitrary<Dialog> dialogs() {
        return RandomDialogs.dialogs();
    }
}
