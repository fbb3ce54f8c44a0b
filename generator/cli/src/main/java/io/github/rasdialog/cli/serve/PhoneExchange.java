// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.cli.run.WatchedMachine;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.runtime.observe.Counters;
import io.github.rasdialog.simulator.Call;
import io.github.rasdialog.simulator.PortSettings;
import io.github.rasdialog.simulator.RealSimulation;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The simulated RAS server on the machine's clock, with the engine as its security DLL. Thread-safe. */
final class PhoneExchange implements AutoCloseable {
    private static final int MOST_DEVICE_NAME = 128;

    /** On a port the next transaction may begin while the last is still cleared up; and so may one after it. */
    private static final int MOST_CLEARED_UP = 64;

    private final RealSimulation simulation = Simulation.real();
    private final PortWorkers workers = new PortWorkers(simulation.workers());
    private final int transactions;
    private final DialogType type;
    private final Set<String> secretStates;
    private final SecurityDialogs dialogs;

    /** The call that Begin is about to be called for; of the simulated server's one thread. */
    private @Nullable ServedCall beginning;

    PhoneExchange(ServedDialog dialog, int ports) {
        this.transactions = ports + MOST_CLEARED_UP;
        this.type = dialog.type();
        this.secretStates = dialog.secretStates();
        DialogType watched = new DialogType(
                type.name(), type.digest(), type.sendBuffer(), type.receiveBuffer(), type.charset(), this::newMachine);
        this.dialogs = new SecurityDialogs(watched, simulation.rasman(), workers, simulation.clock(), transactions);
        simulation.useCodePage(type.charset().charset());
        simulation.install(SecurityDll.of(
                (port, send, receive, complete) ->
                        workers.during(beginning, () -> dialogs.begin(port, send, receive, complete)),
                dialogs::end,
                dialogs::live));
    }

    private DialogMachine newMachine() {
        ServedCall call =
                workers.present().orElseThrow(() -> new IllegalStateException("a machine is made outside of a call"));
        return new WatchedMachine(type.machines().get(), new CallWatcher(secretStates, call.transcript(), call::reads));
    }

    /** Whether another transaction can begin: handlers that hang keep the places of theirs (S4). */
    boolean hasPlace() {
        return dialogs.live() < transactions;
    }

    /** Places a call. */
    Call place(ServedCall call) {
        String from = "TCP " + call.from();
        String device = from.length() > MOST_DEVICE_NAME ? from.substring(0, MOST_DEVICE_NAME) : from;
        PortSettings port = new PortSettings(OptionalLong.empty(), device, type.sendBuffer(), type.receiveBuffer());
        return simulation.place(Scenario.of(() -> call).on(port));
    }

    /** Begin is called next for this call. By the simulated server's thread. */
    void begins(ServedCall call) {
        beginning = call;
    }

    Counters counters() {
        return dialogs.counters();
    }

    /** What stopped the simulated server, if something did: it is broken then. */
    Optional<Throwable> failure() {
        return simulation.failure();
    }

    /** The rules of the protocol that the engine broke: none, as far as anybody knows. */
    int violations() {
        return simulation.violations().size();
    }

    @Override
    public void close() {
        simulation.close();
    }
}
