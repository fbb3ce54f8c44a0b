// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** The events as JFR has them; without stack traces, which would show who called a handler and nothing of the call. */
final class FlightRecorderEvents {
    private FlightRecorderEvents() {}

    /** Of a transaction. */
    @Category("rasdialog")
    @StackTrace(false)
    abstract static class OfTransaction extends Event {
        @Label("Dialog")
        @Nullable
        String dialog;

        @Label("Transaction")
        long transaction;

        @Label("Port")
        @Description("The HPORT")
        long port;

        final void of(TransactionName name) {
            dialog = name.dialog();
            transaction = name.number();
            port = name.port();
        }
    }

    /** A transaction is over. */
    @Name("rasdialog.Transaction")
    @Label("RAS security dialog")
    static final class TransactionEvent extends OfTransaction {
        @Label("Device")
        @Nullable
        String device;

        @Label("Last state")
        @Nullable
        String state;

        @Label("Result")
        @Description("SUCCESS, FAILURE, ERROR or HUNG_UP")
        @Nullable
        String result;

        @Label("Error code")
        long errorCode;

        @Label("Held")
        @Description("From Begin until the transaction was over")
        @Timespan(Timespan.NANOSECONDS)
        long held;
    }

    /** The handler was asked. */
    @Name("rasdialog.Decision")
    @Label("RAS security decision")
    static final class DecisionEvent extends OfTransaction {
        @Label("State")
        @Nullable
        String state;

        @Label("Answered")
        boolean answered;

        @Label("Took")
        @Timespan(Timespan.NANOSECONDS)
        long took;
    }

    /** Begin refused a call. */
    @Name("rasdialog.Refusal")
    @Label("RAS security refusal")
    @Category("rasdialog")
    @StackTrace(false)
    static final class RefusalEvent extends Event {
        @Label("Dialog")
        @Nullable
        String dialog;

        @Label("Port")
        @Description("The HPORT")
        long port;

        @Label("Error code")
        long errorCode;
    }
}
