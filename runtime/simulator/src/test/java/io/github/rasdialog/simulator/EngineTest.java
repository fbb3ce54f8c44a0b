// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.NativeCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine as the security DLL of a simulation. */
class EngineTest {
    private static final int MAX_TRANSACTIONS = 3;
    private static final String RIGHT_CODE = "123456";

    record Placed(Scenario scenario, Duration delay) {}

    @Provide
    Arbitrary<List<Placed>> calls() {
        return Combinators.combine(Scenarios.any(), Scenarios.delays())
                .as(Placed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 3000)
    void breaksNoRuleWhateverHappens(@ForAll("calls") List<Placed> placed, @ForAll long seed) {
        VirtualSimulation simulation = simulation(seed);
        List<Call> calls = new ArrayList<>();
        placed.forEach(each -> calls.add(simulation.place(each.scenario(), each.delay())));
        simulation.finish();

        assertThat(simulation.violations()).isEmpty();
        assertThat(calls).allMatch(Call::isOver);
    }

    @Example
    void aRightCodeGetsIn() {
        Script caller = Script.lines("alice").secretLine("654321").secretLine(RIGHT_CODE);
        CallOutcome outcome = simulation(1).call(Scenario.of(caller.inPieces(2, Duration.ofSeconds(1))));

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
        CompleteMessage message = outcome.messages().get(0);
        assertThat(message.id()).isEqualTo(CompleteMessage.SUCCESS);
        assertThat(new String(message.userName(), StandardCharsets.US_ASCII)).isEqualTo("alice");
        assertThat(outcome.transcript().texts()).containsExactly("User name: ", "Code for alice: ", "Code for alice: ");
    }

    @Example
    void aServerMayCallSilenceByItsNameWhereTheLineWasTypedAhead() {
        Script caller = Script.silent().reply(new Act.Type(Duration.ZERO, "al\r1\r", false));
        DialogType type = LoginMachine.type("1"::equals);
        DialogType roomy = new DialogType(type.name(), type.digest(), type.sendBuffer(), 8, type.machines());
        Fault silence = Fault.lastError(NativeCall.RECEIVE, 2, RasError.ERROR_REQUEST_TIMEOUT);

        CallOutcome outcome = simulation(1, roomy).call(Scenario.of(caller).with(silence));

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
    }

    @Example
    void threeWrongCodesDoNot() {
        CallOutcome outcome = simulation(1).call(Scenario.of(Script.lines("alice", "1", "2", "3", RIGHT_CODE)));

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.AUTHENTICATION_FAILED);
    }

    @Example
    void aMinuteOfSilenceCostsNoTime() {
        CallOutcome outcome = simulation(1).call(Scenario.of(Script.silent()));

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.ERROR_LOGGED);
        assertThat(outcome.duration()).isEqualTo(Duration.ofSeconds(60));
    }

    @Example
    void aHandlerThatNeverReturnsIsCutOff() {
        Scenario scenario = Scenario.of(Script.lines("alice", RIGHT_CODE)).deciding(Scenario.NEVER);
        CallOutcome outcome = simulation(1).call(scenario);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.ERROR_LOGGED);
        assertThat(outcome.duration()).isEqualTo(Duration.ofSeconds(10));
    }

    private static VirtualSimulation simulation(long seed) {
        return simulation(seed, LoginMachine.type(RIGHT_CODE::equals));
    }

    private static VirtualSimulation simulation(long seed, DialogType type) {
        VirtualSimulation simulation = Simulation.virtual(seed);
        SecurityDialogs dialogs = new SecurityDialogs(
                type, simulation.rasman(), simulation.workers(), simulation.clock(), MAX_TRANSACTIONS);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        simulation.monitor().expectBound(MAX_TRANSACTIONS);
        simulation.monitor().expectLines();
        return simulation;
    }
}
