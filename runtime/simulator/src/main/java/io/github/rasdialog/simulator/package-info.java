// SPDX-License-Identifier: Apache-2.0
/**
 * The RAS server, RASMAN.DLL and the callers, in memory: a security DLL runs against them on a virtual or a real clock,
 * and every rule that it breaks is reported.
 *
 * <pre>{@code
 * VirtualSimulation simulation = Simulation.virtual(42);
 * SecurityDialogs dialogs = new SecurityDialogs(type, simulation.rasman(), simulation.workers(), simulation.clock(), 8);
 * simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
 *
 * Script caller = Script.lines("alice").secretLine("123456").inPieces(3, Duration.ofMillis(200));
 * CallOutcome outcome = simulation.call(Scenario.of(caller).withBuffers(512, 64));
 *
 * assertThat(outcome.violations()).isEmpty();
 * assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
 * }</pre>
 */
@NullMarked
package io.github.rasdialog.simulator;

import org.jspecify.annotations.NullMarked;
