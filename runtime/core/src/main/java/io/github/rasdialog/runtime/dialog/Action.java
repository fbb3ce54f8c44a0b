// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

/** What a {@link DialogMachine} asks for next. */
public enum Action {
    /** Send {@link DialogMachine#renderText}, then feed {@link DialogMachine#sent} or {@link DialogMachine#failed}. */
    SEND,
    /**
     * Receive a line (or, where {@link DialogMachine#takesAnyInput()}, the first bytes), then feed {@link
     * DialogMachine#line}, {@link DialogMachine#overlong}, {@link DialogMachine#timedOut} or {@link
     * DialogMachine#failed}.
     */
    RECEIVE,
    /** Ask {@link DialogMachine#decide}, then feed {@link DialogMachine#decided} or {@link DialogMachine#undecided}. */
    DECIDE,
    /** No I/O: feed {@link DialogMachine#proceed} (a timed-out state). */
    PROCEED,
    /** Call Complete with {@link DialogMachine#result()} and its names or error, then feed {@link DialogMachine#end}. */
    COMPLETE,
    /** The transaction is over; the machine takes no further event. */
    NONE
}
