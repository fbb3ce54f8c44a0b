// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.simulator.monitor.NativeCall;
import java.time.Duration;

/** The moment at which the line is lost, whatever the caller does. Where it never comes, nothing happens. */
public sealed interface HangUp {

    /**
     * So long after Begin.
     *
     * @param delay not negative
     */
    record After(Duration delay) implements HangUp {
        /** Checks the delay. */
        public After {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a delay of " + delay);
            }
        }
    }

    /**
     * Inside a native call, End being called on the worker's own thread (E3).
     *
     * @param call which function
     * @param nth which of its calls, from 1
     * @param started whether the call answers as if nothing had happened, or else ERROR_PORT_DISCONNECTED
     */
    record Inside(NativeCall call, int nth, boolean started) implements HangUp {
        /** Checks the number. */
        public Inside {
            checkNumber(nth);
        }
    }

    /**
     * Just before the event of a Receive would be signalled.
     *
     * @param nth of which Receive, from 1
     */
    record BeforeEvent(int nth) implements HangUp {
        /** Checks the number. */
        public BeforeEvent {
            checkNumber(nth);
        }
    }

    /**
     * Just after the event of a Receive was signalled, before the DLL has seen it.
     *
     * @param nth of which Receive, from 1
     */
    record AfterEvent(int nth) implements HangUp {
        /** Checks the number. */
        public AfterEvent {
            checkNumber(nth);
        }
    }

    /**
     * While the handler decides; on the virtual clock only.
     *
     * @param nth which decision of the transaction, from 1
     */
    record DuringDecision(int nth) implements HangUp {
        /** Checks the number. */
        public DuringDecision {
            checkNumber(nth);
        }
    }

    private static void checkNumber(int nth) {
        if (nth < 1) {
            throw new IllegalArgumentException("counted from 1, not " + nth);
        }
    }
}
