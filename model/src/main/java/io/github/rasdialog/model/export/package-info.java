// SPDX-License-Identifier: Apache-2.0
/**
 * A dialog's meaning and its properties, written for other tools: SPIN, TLC, SCXML readers.
 *
 * <p>The exports follow the edges of {@link io.github.rasdialog.model.semantics.Automaton}, so that these tools judge the
 * same transition system as the checker, each with a search of its own. In {@code Name.pml} and {@code NameDialog.tla}
 * every label of a run is a position by itself, at which {@code event} holds it; a few bits remember what the rules are
 * about:
 *
 * <table>
 * <caption>What the rules for every dialog become</caption>
 * <tr><th>diagnostic</th><th>for SPIN</th><th>for TLC</th></tr>
 * <tr><td>M202</td><td>{@code assert(!asked)}</td><td>SendThenReceive</td></tr>
 * <tr><td>M203</td><td>{@code assert(asked)}</td><td>ReceiveAfterSend</td></tr>
 * <tr><td>M205</td><td>{@code assert(has_datum)}</td><td>SetBeforeUse</td></tr>
 * <tr><td>M207</td><td>{@code assert(silent)}, {@code assert(!silent)}</td><td>SilentIfTimedOut</td></tr>
 * <tr><td>M208</td><td>{@code ltl terminates}</td><td>Terminates</td></tr>
 * <tr><td>M209</td><td>{@code ltl completes}, where M208 is not told</td><td>Completes</td></tr>
 * <tr><td>M212</td><td>{@code assert(!doubtful)}</td><td>SuccessIsDecided</td></tr>
 * <tr><td>none: it cannot be broken (C1)</td><td>{@code assert(!completed)}</td><td>CompleteOnce</td></tr>
 * </table>
 *
 * <p>They speak of what is reachable; the rules that need no path hold elsewhere too, and those about sizes and names are
 * the checker's alone. A {@code within} is an invariant of the seconds that a run may have taken so far, which stay at one
 * above the bound once they are there; {@code at-most} counts in the same way.
 *
 * <p>In {@code Name-configurations.pml} a state is a place and the counters: what SPIN stores are the configurations, one
 * to one.
 */
@NullMarked
package io.github.rasdialog.model.export;

import org.jspecify.annotations.NullMarked;
