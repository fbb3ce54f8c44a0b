// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

import io.github.rasdialog.runtime.dialog.Ending;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Writes the events to the logger {@value #NAME}: endings, refusals and
 * decisions that were not taken at DEBUG, the rest at TRACE.
 */
public final class TransactionLog implements TransactionListener {
    /** The logger's name. */
    public static final String NAME = "io.github.rasdialog.runtime.observe";

    private final Logger log = System.getLogger(NAME);

    /** A listener that logs. */
    public TransactionLog() {}

    @Override
    public void refused(Refused event) {
        log.log(
                Level.DEBUG,
                () -> event.dialog() + ", port " + Long.toHexString(event.port()) + ": refused with error "
                        + Integer.toUnsignedString(event.error()));
    }

    @Override
    public void begun(Begun event) {
        log.log(
                Level.TRACE,
                () -> event.transaction() + ": begun after " + event.waited().toMillis() + " ms");
    }

    @Override
    public void decided(Decided event) {
        log.log(
                event.answered() ? Level.TRACE : Level.DEBUG,
                () -> event.transaction() + ": " + (event.answered() ? "decided" : "not decided") + ", in state "
                        + event.state() + ", after " + event.took().toMillis() + " ms");
    }

    @Override
    public void ended(Ended event) {
        log.log(
                Level.DEBUG,
                () -> event.transaction() + " (" + event.deviceName() + "): " + told(event.ending()) + ", in state "
                        + (event.state().isEmpty() ? "none" : event.state()) + ", after "
                        + event.held().toMillis() + " ms");
    }

    private static String told(Ending ending) {
        return ending.result()
                .map(result ->
                        ending.error() == 0 ? result.name() : result + " " + Integer.toUnsignedString(ending.error()))
                .orElse("hung up");
    }
}
