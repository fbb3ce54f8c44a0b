// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.NativeCall;
import java.time.Duration;
import net.jqwik.api.Example;

/** Somebody who interferes with a call that is under way. */
class InterferenceTest {
    private static final String RIGHT_CODE = "123456";

    private final VirtualSimulation simulation = Simulation.virtual(1);

    @Example
    void aDecisionWaitsUntilItIsTaken() {
        Call call = place(Script.lines("alice", RIGHT_CODE), true);
        simulation.runFor(Duration.ofSeconds(9));
        assertThat(call.interference().isHeld()).isTrue();
        assertThat(call.isOver()).isFalse();

        call.interference().decide();

        assertEnds(call, Aftermath.PPP_CONTINUES);
        assertThat(call.outcome().duration()).isEqualTo(Duration.ofSeconds(9));
        assertThatIllegalStateException().isThrownBy(() -> call.interference().decide());
    }

    @Example
    void aDecisionThatIsGivenUpIsUndecided() {
        Call call = place(Script.lines("alice", RIGHT_CODE), true);

        call.interference().giveUpDeciding();

        assertEnds(call, Aftermath.ERROR_LOGGED);
        assertThat(call.outcome().duration()).isZero();
    }

    @Example
    void aDecisionThatIsNotTakenInTimeIsUndecided() {
        Call call = place(Script.lines("alice", RIGHT_CODE), true);

        simulation.runFor(Duration.ofSeconds(10));

        assertThat(call.interference().isHeld()).isFalse();
        assertEnds(call, Aftermath.ERROR_LOGGED);
    }

    @Example
    void whoHangsUpWhileADecisionWaitsIsGone() {
        Call call = simulation()
                .place(Scenario.of(Script.lines("alice", RIGHT_CODE)).lostAt(new HangUp.After(Duration.ofSeconds(5))));
        call.interference().holdDecisions();

        simulation.runFor(Duration.ofSeconds(20));

        assertThat(call.interference().isHeld()).isFalse();
        assertEnds(call, Aftermath.HUNG_UP);
    }

    @Example
    void theReceiveInFlightFails() {
        Call call = place(Script.silent(), false);

        assertThat(call.interference().failReceive(RasError.ERROR_HARDWARE_FAILURE))
                .isTrue();
        simulation.runFor(Duration.ZERO);

        assertThat(call.outcome().loggedError()).isEqualTo(RasError.ERROR_HARDWARE_FAILURE);
        assertEnds(call, Aftermath.ERROR_LOGGED);
        assertThat(call.interference().failReceive(RasError.ERROR_HARDWARE_FAILURE))
                .isFalse();
    }

    @Example
    void theNextSendFailsOnce() {
        Call call = simulation().place(Scenario.of(Script.silent()));
        call.interference().failNext(NativeCall.SEND, RasError.ERROR_PORT_DISCONNECTED);

        simulation.runFor(Duration.ZERO);

        assertThat(call.outcome().loggedError()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertEnds(call, Aftermath.ERROR_LOGGED);
    }

    @Example
    void nothingFailsWithoutAnError() {
        Call call = place(Script.silent(), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.interference().failReceive(RasError.SUCCESS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.interference().failNext(NativeCall.SEND, RasError.PENDING));
    }

    private void assertEnds(Call call, Aftermath aftermath) {
        simulation.runFor(Duration.ZERO);
        assertThat(call.outcome().aftermath()).isEqualTo(aftermath);
        assertThat(simulation.finish()).isEmpty();
    }

    private Call place(Script caller, boolean holding) {
        Call call = simulation().place(Scenario.of(caller));
        if (holding) {
            call.interference().holdDecisions();
        }
        simulation.runFor(Duration.ZERO);
        return call;
    }

    private VirtualSimulation simulation() {
        SecurityDialogs dialogs = new SecurityDialogs(
                LoginMachine.type(RIGHT_CODE::equals),
                simulation.rasman(),
                simulation.workers(),
                simulation.clock(),
                1);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        return simulation;
    }
}
