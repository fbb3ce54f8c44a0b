// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.cli.serve.CallServer;
import io.github.rasdialog.cli.serve.EndedCall;
import io.github.rasdialog.runtime.observe.Counters;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Locale;

/** What {@code serve} prints: where it listens, each call that is over, what was counted. Thread-safe. */
final class ServeReport {
    private static final double MILLIS = 1000;

    private final Terminal terminal;
    private final boolean quiet;
    private String counted = "";

    ServeReport(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    void listening(CallServer server) throws IOException {
        InetSocketAddress address = server.address();
        print("listening on " + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /** A call is over: what became of it, and what happened. */
    void ended(EndedCall call) {
        StringBuilder told = new StringBuilder();
        told.append("call ")
                .append(call.number())
                .append(" from ")
                .append(call.from())
                .append(": ")
                .append(result(call))
                .append(String.format(Locale.ROOT, ", %.3f s", call.duration().toMillis() / MILLIS));
        call.cutOff().ifPresent(why -> told.append(" (").append(why).append(')'));
        if (!quiet) {
            call.transcript().forEach(line -> told.append('\n').append(line));
        }
        print(told.toString());
    }

    /** What was counted so far, if that has changed. */
    void counters(CallServer server) {
        String now = counted(server);
        if (!now.equals(counted)) {
            counted = now;
            print("so far: " + now);
        }
    }

    /** What was counted in all. */
    void totals(CallServer server) {
        print("in all: " + counted(server));
        if (server.violations() > 0) {
            print("rules of the protocol that were broken: " + server.violations());
        }
    }

    private static String result(EndedCall call) {
        return switch (call.aftermath()) {
            case PPP_CONTINUES -> "success";
            case AUTHENTICATION_FAILED -> "failure";
            case ERROR_LOGGED -> "error " + Integer.toUnsignedString(call.error());
            case REFUSED -> "refused " + Integer.toUnsignedString(call.error());
            case HUNG_UP, NONE -> "hung up";
        };
    }

    private static String counted(CallServer server) {
        Counters counters = server.counters();
        return "begun " + counters.begun() + ", live " + counters.live() + ", success " + counters.success()
                + ", failure " + counters.failure() + ", error " + counters.error() + ", hung up " + counters.hungUp()
                + ", timed out " + counters.timedOut() + ", undecided " + counters.undecided() + ", refused "
                + counters.refused() + ", busy " + server.busy();
    }

    private synchronized void print(String text) {
        terminal.out().println(text);
        terminal.flush();
    }
}
