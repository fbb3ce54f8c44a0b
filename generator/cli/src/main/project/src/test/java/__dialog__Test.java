package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import io.github.rasdialog.simulator.VirtualSimulation;
import io.github.rasdialog.simulator.caller.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The login and its handler, called on a simulated RAS server, on a virtual clock. */
class ${dialog}Test {
    private static final Pins PINS = alices();

    /** alice has the PIN 4711. One round of hashing is enough for a test. */
    static Pins alices() {
        try {
            return Pins.of(List.of(Pins.line("alice", "4711".toCharArray(), 1)));
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }

    @Test
    void theRightPinLetsAliceIn() {
        CallOutcome outcome = call(Script.lines("alice").secretLine("4711"));

        assertThat(outcome.messages()).singleElement().hasToString("SUCCESS user 'alice' domain ''");
        assertThat(outcome.transcript()).hasToString("User name: alice\nPIN of alice: ****\n");
    }

    @Test
    void theThirdWrongPinEndsTheCall() {
        CallOutcome outcome =
                call(Script.lines("alice").secretLine("4712").secretLine("what?").secretLine("4710"));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.AUTHENTICATION_FAILED);
    }

    @Test
    void silenceEndsTheCallAfterAMinute() {
        CallOutcome outcome = call(Script.silent());

        assertThat(outcome.duration()).isEqualTo(Duration.ofSeconds(60));
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.ERROR_LOGGED);
    }

    private static CallOutcome call(Script script) {
        VirtualSimulation simulation = Simulation.virtual(1);
        SecurityDialogs dialogs = new SecurityDialogs(
                ${dialog}Dialog.type(() -> new ${dialog}WithPins(PINS)),
                simulation.rasman(),
                simulation.workers(),
                simulation.clock(),
                1);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        CallOutcome outcome = simulation.call(Scenario.of(script));
        assertThat(outcome.violations()).as("%s", outcome).isEmpty();
        return outcome;
    }
}
