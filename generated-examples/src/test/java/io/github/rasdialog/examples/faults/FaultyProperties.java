// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import io.github.rasdialog.testkit.DialogCoverage;
import io.github.rasdialog.testkit.DialogProperties;
import io.github.rasdialog.testkit.stage.Engine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The test of whatever is faulty just now. Not run by itself. */
@DialogCoverage(counted = false)
public class FaultyProperties extends DialogProperties {
    private static @Nullable SeededFault current;

    private final Engine engine = present().engine();

    /** Tests what is faulty just now. */
    public FaultyProperties() {
        super(present().dialog());
    }

    /** From now on this is what is tested. */
    static void test(SeededFault fault) {
        current = fault;
    }

    private static SeededFault present() {
        return Objects.requireNonNull(current, "no fault is sown");
    }

    @Override
    protected Engine engine() {
        return engine;
    }
}
