// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is known of one call: its history, its secrets and the rules broken in it. Not thread-safe. */
final class CallRecord {
    private static final int MAX_VIOLATIONS = 20;

    final Journal journal = new Journal();
    final SecretWatch secrets;
    private final Monitor monitor;
    private final int number;
    private final List<Violation> violations = new ArrayList<>(0);
    private long port;

    CallRecord(Monitor monitor, int number) {
        this.monitor = monitor;
        this.number = number;
        this.secrets = new SecretWatch(monitor.shown(), monitor::remember);
    }

    void setPort(long handle) {
        port = handle;
    }

    boolean expectsLines() {
        return monitor.expectsLines();
    }

    long port() {
        return port;
    }

    void happened(Happening happening) {
        happened(happening, 0, 0);
    }

    void happened(Happening happening, int first, int second) {
        journal.add(monitor.nanos(), happening, first, second);
    }

    void happened(Happening happening, int first, int second, byte[] text, int length) {
        journal.add(monitor.nanos(), happening, first, second, text, length);
    }

    void typed(byte[] keys, boolean secret) {
        if (secret) {
            byte[] masked = "*".repeat(keys.length).getBytes(StandardCharsets.ISO_8859_1);
            happened(Happening.TYPED, 0, 0, masked, masked.length);
            secrets.typed(keys);
        } else {
            happened(Happening.TYPED, 0, 0, keys, keys.length);
            secrets.seen(keys, keys.length);
        }
    }

    /** A rule is broken. The first {@value #MAX_VIOLATIONS} of a call are told. */
    void broken(Rule rule, String what) {
        if (violations.size() == MAX_VIOLATIONS) {
            return;
        }
        byte[] line = (rule + ": " + what).getBytes(StandardCharsets.ISO_8859_1);
        journal.add(monitor.nanos(), Happening.BROKEN, 0, 0, line, line.length);
        Violation violation = new Violation(rule, port, number, monitor.nanos(), what, timeline());
        violations.add(violation);
        monitor.report(violation);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    String timeline() {
        return journal.timeline(secrets::mask);
    }
}
