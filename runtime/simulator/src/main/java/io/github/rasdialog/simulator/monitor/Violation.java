// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/**
 * A rule that was broken.
 *
 * @param rule which
 * @param port the HPORT
 * @param call the number of the call, from 1
 * @param nanos when, since the simulation began
 * @param what what happened, without secrets
 * @param timeline the call's recent history, a line an event, without secrets
 */
public record Violation(Rule rule, long port, int call, long nanos, String what, String timeline) {
    @Override
    public String toString() {
        return rule + " broken on port 0x" + Long.toHexString(port) + ", call " + call + ", at "
                + Journal.seconds(nanos) + " s: " + what + "\n  " + rule.sentence() + "\n" + timeline;
    }
}
