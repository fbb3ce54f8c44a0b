// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints the coverage of every dialog that was played when all tests of this virtual machine have run. */
public final class CoverageListener implements TestExecutionListener {
    /** Found by the test platform. */
    public CoverageListener() {}

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        Coverage.ofThisMachine().report().forEach(System.out::println);
    }
}
