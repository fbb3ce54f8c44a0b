// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.monitor.NativeCall;

/**
 * Something that goes wrong in RASMAN.
 *
 * @param call in which function
 * @param nth at which of its calls in a transaction, from 1
 * @param code the error code, a DWORD; without meaning for {@link Manner#NEVER_SIGNALLED}
 * @param manner how it shows
 */
public record Fault(NativeCall call, int nth, int code, Manner manner) {
    /** How a fault shows. */
    public enum Manner {
        /** The function returns the code and nothing is pending (X2). */
        RETURNED,
        /**
         * Send or Receive starts; the event of that Receive, or of the one that answers that Send, is signalled with
         * length 0 and this code as LastError (X9).
         */
        LAST_ERROR,
        /** The Receive starts and its event is never signalled, not even by its time-out. */
        NEVER_SIGNALLED
    }

    /** Refuses faults that cannot be. */
    public Fault {
        if (nth < 1) {
            throw new IllegalArgumentException("calls are counted from 1, not " + nth);
        }
        if (manner == Manner.RETURNED && code == (call == NativeCall.GET_INFO ? 0 : RasError.PENDING)) {
            throw new IllegalArgumentException(call.function() + " does not fail with " + code);
        }
        if (manner == Manner.LAST_ERROR && (call == NativeCall.GET_INFO || code == 0 || code == RasError.PENDING)) {
            throw new IllegalArgumentException(call.function() + " leaves no LastError " + code);
        }
        if (manner == Manner.NEVER_SIGNALLED && call != NativeCall.RECEIVE) {
            throw new IllegalArgumentException(call.function() + " has no event");
        }
    }

    /** The n-th call of a function returns a code. */
    public static Fault returned(NativeCall call, int nth, int code) {
        return new Fault(call, nth, code, Manner.RETURNED);
    }

    /** The n-th Send or Receive starts and then fails. */
    public static Fault lastError(NativeCall call, int nth, int code) {
        return new Fault(call, nth, code, Manner.LAST_ERROR);
    }

    /** The n-th Receive is never signalled. */
    public static Fault neverSignalled(int nth) {
        return new Fault(NativeCall.RECEIVE, nth, 0, Manner.NEVER_SIGNALLED);
    }
}
