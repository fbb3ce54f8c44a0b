// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.demo;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.caller.Printable;
import io.github.rasdialog.simulator.caller.Transcript;
import io.github.rasdialog.simulator.monitor.Violation;
import java.io.PrintStream;
import java.util.Locale;

/** Says how a call went, for a person: the result, what the server does about it, and the transcript. */
final class Report {
    private static final double NANOS_PER_SECOND = 1e9;

    private Report() {}

    /** Prints it all; what the caller typed in secret is masked. */
    static void print(CallOutcome outcome, PrintStream out) {
        out.println();
        out.println(result(outcome));
        out.println();
        out.println("The call, as it went over the line:");
        outcome.transcript().entries().forEach(entry -> out.println("  " + line(entry)));
        out.println("  " + rules(outcome));
    }

    private static String result(CallOutcome outcome) {
        return switch (outcome.aftermath()) {
            case PPP_CONTINUES -> "Access granted to " + names(outcome) + ": PPP authentication goes on.";
            case AUTHENTICATION_FAILED ->
                "Access denied to " + names(outcome) + ": the server hangs up and logs a failed authentication.";
            case ERROR_LOGGED -> "No access: the server hangs up and logs error " + error(outcome.loggedError()) + ".";
            case REFUSED -> "No access: the dialog was refused with error " + error(outcome.loggedError()) + ".";
            case HUNG_UP -> "No access: the line was hung up.";
            case NONE -> "No access: the call has not come to its end.";
        };
    }

    private static String names(CallOutcome outcome) {
        CompleteMessage message = outcome.messages().get(0);
        String user = printable(message.userName());
        String domain = printable(message.domain());
        return domain.isEmpty() ? user : domain + "\\" + user;
    }

    private static String printable(byte[] name) {
        return Printable.of(name, 0, name.length);
    }

    private static String error(int code) {
        String number = Integer.toUnsignedString(code);
        return switch (code) {
            case RasError.ERROR_REQUEST_TIMEOUT -> number + ", ERROR_REQUEST_TIMEOUT (the caller was silent)";
            case RasError.ERROR_UNRECOGNIZED_RESPONSE ->
                number + ", ERROR_UNRECOGNIZED_RESPONSE (the answer made no sense)";
            case RasError.ERROR_AUTH_INTERNAL -> number + ", ERROR_AUTH_INTERNAL (the dialog failed within)";
            case RasError.ERROR_PORT_DISCONNECTED -> number + ", ERROR_PORT_DISCONNECTED (the caller hung up)";
            default -> number;
        };
    }

    private static String line(Transcript.Entry entry) {
        String text = Printable.of(entry.text());
        return switch (entry.side()) {
            case SHOWN -> row(entry, "shown", text);
            case TYPED -> row(entry, "typed", text);
            case TYPED_SECRET ->
                row(entry, "typed", "*".repeat(entry.text().strip().length()) + "\\r");
        };
    }

    private static String row(Transcript.Entry entry, String what, String text) {
        return String.format(Locale.ROOT, "%6.1f s  %s  \"%s\"", entry.nanos() / NANOS_PER_SECOND, what, text);
    }

    private static String rules(CallOutcome outcome) {
        return outcome.violations().isEmpty()
                ? "No rule of the protocol was broken, says the simulator's monitor."
                : "Rules broken: "
                        + outcome.violations().stream().map(Violation::rule).toList();
    }
}
