// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import org.jspecify.annotations.Nullable;

/**
 * One run of a dialog, sans I/O: fed an event, it answers with the next action. It knows no thread, clock, handle or
 * buffer of the server, allocates nothing in a transition, and is not thread-safe: whoever owns the transaction owns
 * the machine.
 *
 * <p>An event that the present state does not offer is refused with an {@link IllegalStateException} and changes
 * nothing, so that protocol order (X5, C1) cannot be broken from outside either. Lengths are bytes, durations seconds.
 */
public interface DialogMachine {

    /** The present action; {@link #start} gives the first. */
    Action action();

    /** The number of the present state: its place in the YAML, from 0, then the built-in completions <i>failed</i> and <i>undecided</i>. */
    int state();

    /** The present state's name as the YAML has it. */
    String stateName();

    /** The value of the {@code index}-th counter of the YAML, from 0. */
    int counter(int index);

    // Events. Each answers with the next action.

    /** Enters the start state; once, before any other event. */
    Action start();

    /** The text of an await-send state was sent (RASMAN took it). */
    Action sent();

    /**
     * A line arrived, whole and without its terminator. The machine itself tells <i>received</i> from
     * <i>malformed</i>: too short, too long or not matching. The bytes are copied.
     */
    Action line(byte[] bytes, int offset, int length);

    /** A line arrived that is longer than {@link #maxLength()}: <i>malformed</i>, and its bytes are gone. */
    Action overlong();

    /** The caller was silent for {@link #timeoutSeconds()} (X7). */
    Action timedOut();

    /**
     * RASMAN returned an error (X2), or the port's last Receive failed with one (X9).
     *
     * @param error the code, nonzero, an unsigned DWORD
     */
    Action failed(int error);

    /**
     * The handler's answer to {@link #decide}. A decision that is {@code null} or belongs to another state counts as
     * {@link #undecided}.
     */
    Action decided(@Nullable Object decision);

    /** The handler took longer than {@link #withinSeconds()}, or threw. */
    Action undecided();

    /** Leaves a timed-out state. */
    Action proceed();

    /** End: of a completing state (E1), or the hang-up of any other (E2). Leads to the ended state. */
    Action end();

    // Particulars of the present action; asked of another action, each throws IllegalStateException.

    /**
     * Renders the text of {@link Action#SEND}, control characters dropped from what placeholders insert (S3).
     *
     * @return the number of bytes written from {@code into[0]} on
     * @throws IndexOutOfBoundsException if {@code into} is too small; nothing was sent
     */
    int renderText(byte[] into);

    /** How long {@link Action#RECEIVE} may take in all; 0 for ever ({@code timeout: none}). */
    int timeoutSeconds();

    /** The longest value that {@link Action#RECEIVE} takes. */
    int maxLength();

    /** Whether {@link Action#RECEIVE} takes the first bytes as they come ({@code until: any}) and not a line. */
    boolean takesAnyInput();

    /** How long {@link Action#DECIDE} may take; at least 1. */
    int withinSeconds();

    /**
     * Asks the handler. Changes nothing in the machine, so that it may be abandoned: only {@link #decided} does.
     *
     * @throws Exception whatever the handler throws
     */
    @Nullable
    Object decide() throws Exception;

    /** What {@link Action#COMPLETE} reports. */
    Result result();

    /** The code of {@link Result#ERROR}, an unsigned DWORD, nonzero; 0 for the others (C2). */
    int error();

    /**
     * Writes the user name of {@link Action#COMPLETE}, in the dialog's charset, and gives its length; 0 where the report has
     * none (C2).
     */
    int renderUser(byte[] into);

    /**
     * Writes the domain of {@link Action#COMPLETE}, in the dialog's charset, and gives its length; 0 where the report has none
     * (C2).
     */
    int renderDomain(byte[] into);

    // The end.

    /** Overwrites every datum, secret or not (S2); in any state, any number of times. */
    void erase();

    /**
     * Overwrites the secrets that a decision brought, also one that came too late to be taken (S2). Touches nothing of the
     * machine, so that any thread may call it, any number of times. Without such secrets there is nothing to do.
     */
    default void discard(@Nullable Object decision) {}

    /** Tells the handler how it ended. The caller makes sure that this happens once. */
    void tellEnding(Ending ending);
}
