// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.observe.FlightRecorderEvents.DecisionEvent;
import io.github.rasdialog.runtime.observe.FlightRecorderEvents.RefusalEvent;
import io.github.rasdialog.runtime.observe.FlightRecorderEvents.TransactionEvent;

/** Writes JFR events: {@code rasdialog.Transaction}, {@code rasdialog.Decision}, {@code rasdialog.Refusal}. */
final class FlightRecorderListener implements TransactionListener {

    @Override
    public void refused(Refused event) {
        RefusalEvent written = new RefusalEvent();
        if (written.isEnabled()) {
            written.dialog = event.dialog();
            written.port = event.port();
            written.errorCode = Integer.toUnsignedLong(event.error());
            written.commit();
        }
    }

    @Override
    public void decided(Decided event) {
        DecisionEvent written = new DecisionEvent();
        if (written.isEnabled()) {
            written.of(event.transaction());
            written.state = event.state();
            written.answered = event.answered();
            written.took = event.took().toNanos();
            written.commit();
        }
    }

    @Override
    public void ended(Ended event) {
        TransactionEvent written = new TransactionEvent();
        if (written.isEnabled()) {
            written.of(event.transaction());
            written.device = event.deviceName();
            written.state = event.state();
            written.result = event.ending().result().map(Result::name).orElse("HUNG_UP");
            written.errorCode = Integer.toUnsignedLong(event.ending().error());
            written.held = event.held().toNanos();
            written.commit();
        }
    }
}
