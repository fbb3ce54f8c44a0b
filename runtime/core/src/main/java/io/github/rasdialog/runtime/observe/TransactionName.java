// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

/**
 * Which transaction an event is of.
 *
 * @param dialog the dialog's name
 * @param number counts from 1, per process and dialog; unlike the port it never comes again
 * @param port the HPORT
 */
public record TransactionName(String dialog, long number, long port) {
    /** As the logs have it. */
    @Override
    public String toString() {
        return dialog + " " + number + ", port " + Long.toHexString(port);
    }
}
