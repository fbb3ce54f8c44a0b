// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.simulator.monitor.Violation;
import java.util.List;

/**
 * What was played, and what was seen of it.
 *
 * @param seed of the simulator
 * @param scenes a call each
 * @param violations the rules that were broken
 * @param leaks what was left behind, in words
 * @param disclosed where secrets were found that nobody typed openly
 */
public record Play(
        long seed, List<Scene> scenes, List<Violation> violations, List<String> leaks, List<String> disclosed) {
    /** Copies the lists. */
    public Play {
        scenes = List.copyOf(scenes);
        violations = List.copyOf(violations);
        leaks = List.copyOf(leaks);
        disclosed = List.copyOf(disclosed);
    }
}
