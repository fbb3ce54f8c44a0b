// SPDX-License-Identifier: Apache-2.0
/**
 * What a dialog means: its configurations and labelled steps. Said here and nowhere else.
 *
 * <h2>Configurations</h2>
 *
 * <p>A <i>configuration</i> is a location and the value of each counter. A <i>location</i> is a state and a phase. An
 * await-receive has two locations, <i>receiving</i> and <i>deciding</i> (the latter only where it has {@code decide});
 * every other state has one. The states are those of the file, and two completing states that no file writes: {@code
 * (failed)} and {@code (undecided)}, where a {@code failed} or {@code undecided} without a target leads.
 *
 * <p>The first configuration is the start state (receiving, where it is an await-receive) with every counter 0. It
 * carries the label of entering that state.
 *
 * <h2>Steps</h2>
 *
 * <p>A step follows one <i>edge</i> of the present location. Every edge of a location can always be followed: the
 * caller, the handler and RASMAN choose freely. In this order:
 *
 * <table>
 * <caption>The edges of a location</caption>
 * <tr><th>location</th><th>event</th><th>leads to</th></tr>
 * <tr><td>await-send</td><td>sent</td><td>{@code next}</td></tr>
 * <tr><td></td><td>failed</td><td>{@code failed}</td></tr>
 * <tr><td></td><td>hung-up</td><td>ended</td></tr>
 * <tr><td>await-receive, receiving</td><td>received, stores {@code into}</td><td>{@code received}, or deciding</td></tr>
 * <tr><td></td><td>malformed, only where it is written</td><td>{@code malformed}</td></tr>
 * <tr><td></td><td>timed-out, only where it is written</td><td>{@code timed-out}</td></tr>
 * <tr><td></td><td>failed</td><td>{@code failed}</td></tr>
 * <tr><td></td><td>hung-up</td><td>ended</td></tr>
 * <tr><td>await-receive, deciding</td><td>each outcome, stores what it sets</td><td>its target</td></tr>
 * <tr><td></td><td>undecided</td><td>{@code undecided}</td></tr>
 * <tr><td></td><td>hung-up</td><td>ended</td></tr>
 * <tr><td>timed-out</td><td>none</td><td>{@code next}</td></tr>
 * <tr><td></td><td>hung-up</td><td>ended</td></tr>
 * <tr><td>completing</td><td>none (End arrives)</td><td>ended</td></tr>
 * <tr><td>ended</td><td colspan="2">no edge</td></tr>
 * </table>
 *
 * <p>A line that is not well-formed, in a state without {@code malformed}, is a <i>failed</i> step with
 * ERROR_UNRECOGNIZED_RESPONSE: the same edge as an error of RASMAN.
 *
 * <p>An edge without {@code count} changes no counter. An edge that counts {@code c} adds one to {@code c} and leads to
 * {@code next} where {@code c} is below its max; where {@code c} is at its max it changes nothing and leads to {@code
 * exhausted}. What it stores, it stores on both ways.
 *
 * <h2>Labels</h2>
 *
 * <p>A step carries the label of its event, if it has one ({@code readUser.received}, {@code readCode.right}, {@code
 * hung-up}), and then, unless it leads from receiving to deciding, the label of entering its target's state, which is
 * that state's name. A run is a sequence of steps from the first configuration; its labels are those of the first
 * configuration and of its steps, in order. A run ends only where there is no edge.
 *
 * <h2>Two faces</h2>
 *
 * <p>{@link io.github.rasdialog.model.semantics.Semantics} gives configurations and steps as objects to read. {@link
 * io.github.rasdialog.model.semantics.Packing} packs the counters' values into one long, or a few, for searches of many
 * millions. Both follow the edges of {@link io.github.rasdialog.model.semantics.Automaton}.
 */
@NullMarked
package io.github.rasdialog.model.semantics;

import org.jspecify.annotations.NullMarked;
