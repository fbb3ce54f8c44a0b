// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.Rule;
import io.github.rasdialog.simulator.monitor.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the caller typed in secret is found wherever it leaks, and is shown nowhere (S2). */
class SecretsTest {
    private static final Scenario LOGIN = Scenario.of(
            Script.lines("alice").secretLine(ReferenceDll.RIGHT_CODE).inPieces(4, Duration.ofMillis(1)));

    @Test
    void aSecretIsFoundInALog() {
        VirtualSimulation simulation = ReferenceDll.simulation(0, Mistake.NONE);
        simulation.call(LOGIN);
        simulation.monitor().inspect("the log", "alice typed something");
        assertThat(simulation.violations()).isEmpty();

        simulation.monitor().inspect("the log", "alice typed " + ReferenceDll.RIGHT_CODE + ", and that is right");

        assertThat(simulation.violations()).extracting(Violation::rule).containsExactly(Rule.S2);
        assertThat(simulation.violations().get(0).what()).isEqualTo("a secret is in the log");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "ECHOES_SECRET", "REPORTS_SECRET"})
    void noReportShowsIt(Mistake mistake) {
        VirtualSimulation simulation = ReferenceDll.simulation(0, mistake);
        CallOutcome outcome = simulation.call(LOGIN);
        List<String> reports = List.of(
                outcome.timeline().toString(),
                outcome.violations().toString(),
                LOGIN.caller().toString(),
                simulation.violations().toString());

        assertThat(reports).noneMatch(report -> report.contains(ReferenceDll.RIGHT_CODE));
    }

    @Test
    void theTranscriptMasksIt() {
        CallOutcome outcome = ReferenceDll.simulation(0, Mistake.NONE).call(LOGIN);

        assertThat(outcome.transcript().screen(StandardCharsets.US_ASCII))
                .isEqualTo("User name: alice\nCode for alice: ******\n");
        assertThat(outcome.transcript().entries().toString()).doesNotContain("1234", "56");
    }

    @Test
    void whatWasToBeSeenBeforeIsNoSecret() {
        Script script = Script.lines("alice").secretLine("alice");
        CallOutcome outcome = ReferenceDll.simulation(0, Mistake.REPORTS_SECRET).call(Scenario.of(script));

        assertThat(outcome.violations()).isEmpty();
    }
}
