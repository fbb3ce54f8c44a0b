// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.util.List;

/** Something to measure beside its peers. The first subject of each scenario is ours: ratios are told against it. */
interface Benchmark {
    /** Measures; what it has measured stays where it fails then. */
    void run(List<Measurement> into) throws Exception;
}
