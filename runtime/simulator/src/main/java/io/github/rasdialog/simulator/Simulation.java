// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.simulator.monitor.Monitor;
import io.github.rasdialog.simulator.monitor.Violation;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;

/**
 * A RAS server with its RASMAN.DLL and its callers, in memory, watched by a monitor of the protocol's rules. Make one,
 * build the security DLL against its {@link #rasman()}, {@link #install} it, place calls.
 */
public abstract sealed class Simulation permits VirtualSimulation, RealSimulation {
    private final Monitor monitor;
    private final RasServer server;
    private final SimulatedRasman rasman;

    Simulation(Monitor monitor, RasServer server, Waiting waiting) {
        this.monitor = monitor;
        this.server = server;
        this.rasman = new SimulatedRasman(server, waiting);
    }

    /** A simulation on a virtual clock: no thread, no waiting, and the same run for the same seed. */
    public static VirtualSimulation virtual(long seed) {
        return new VirtualSimulation(seed);
    }

    /** A simulation on the machine's clock, with a thread of the server's own. */
    public static RealSimulation real() {
        return new RealSimulation();
    }

    /** RASMAN.DLL. */
    public final Rasman rasman() {
        return rasman;
    }

    /** Gives the server's machine another ANSI code page than windows-1252 (C2); before the first call. */
    public final void useCodePage(Charset ansi) {
        rasman.useCodePage(ansi);
    }

    /** The clock for the engine. */
    public final Clock clock() {
        return server.scheduler()::nanos;
    }

    /** Loads the security DLL; before the first call. */
    public final void install(SecurityDll dll) {
        server.install(dll);
    }

    /** Places a call. */
    public final Call place(Scenario scenario) {
        return place(scenario, Duration.ZERO);
    }

    /**
     * Places a call some time from now.
     *
     * @param delay not negative
     */
    public final Call place(Scenario scenario, Duration delay) {
        return server.place(scenario, delay.toNanos());
    }

    /** The rules broken so far, in order; the first thousand. */
    public final List<Violation> violations() {
        return monitor.violations();
    }

    /** What watches; to be told the bound of transactions (S4), that a dialog reads lines (X8), and given logs (S2). */
    public final Monitor monitor() {
        return monitor;
    }

    final RasServer server() {
        return server;
    }

    /** Compares the DLL's own count with the server's (E2). */
    final void compareLive() {
        server.dll().live().ifPresent(monitor::compareLive);
    }
}
