// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Watches every transaction of a simulation and collects the rules that were broken. It keeps its own account of each
 * and knows nothing of how a security DLL is made. Thread-safe.
 */
public final class Monitor {
    private static final int SECRETS_REMEMBERED = 1024;
    private static final int MAX_VIOLATIONS = 1000;

    private final LongSupplier clock;
    private final boolean exact;
    private final List<Violation> violations = new ArrayList<>();
    private final Deque<String> secrets = new ArrayDeque<>();
    private volatile int bound = Integer.MAX_VALUE;
    private volatile boolean lines;
    private volatile List<byte[]> shown = List.of();
    private int calls;
    private int live;
    private int unended;

    /**
     * A monitor.
     *
     * @param clock nanoseconds since the simulation began
     * @param exact whether all happens on one thread, so that what is seen is in the order in which it happened
     */
    public Monitor(LongSupplier clock, boolean exact) {
        this.clock = clock;
        this.exact = exact;
    }

    /** Tells the most transactions that the DLL may accept at once (S4). */
    public void expectBound(int transactions) {
        bound = transactions;
    }

    /** Tells that the dialog reads nothing but whole lines, so that a piece taken for a line is noticed (X8). */
    public void expectLines() {
        lines = true;
    }

    /**
     * Tells texts that are to be seen in a call by right, such as the dialog's own: what stands in one of them gives no
     * secret away (S2) and steers no terminal (S3). It holds for the calls that begin from now on.
     */
    public void expectShown(List<byte[]> texts) {
        shown = texts.stream().map(byte[]::clone).toList();
    }

    /** Watches a new transaction, before it begins. */
    public synchronized TransactionMonitor watch(int sendSize, int receiveSize) {
        return new TransactionMonitor(this, new CallRecord(this, ++calls), sendSize, receiveSize);
    }

    /** The DLL makes a native call with a handle that Begin never brought (B3). */
    public void unknownHandle(long port, NativeCall call) {
        report(new Violation(
                Rule.B3, port, 0, nanos(), call.function() + " with a handle that Begin never brought", ""));
    }

    /** The rules broken so far, in order; the first {@value #MAX_VIOLATIONS} of them. */
    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    /**
     * Looks for what callers typed in secret (S2) in a text that has left the DLL: a log, an exception, a trace. The
     * last {@value #SECRETS_REMEMBERED} secrets are looked for.
     *
     * @param where what the text is, for the report
     */
    public synchronized void inspect(String where, String text) {
        if (secrets.stream().anyMatch(text::contains)) {
            report(new Violation(Rule.S2, 0, 0, nanos(), "a secret is in " + where, ""));
        }
    }

    /**
     * Compares the DLL's own count of live transactions with the number that ought to be live (E2). It may still hold
     * those that were completed and whose End never came.
     */
    public synchronized void compareLive(int told) {
        if (told < live || told > live + unended) {
            report(new Violation(
                    Rule.E2, 0, 0, nanos(), "the DLL holds " + told + " transactions where " + live + " are live", ""));
        }
    }

    boolean isExact() {
        return exact;
    }

    boolean expectsLines() {
        return lines;
    }

    List<byte[]> shown() {
        return shown;
    }

    long nanos() {
        return clock.getAsLong();
    }

    /** Begin accepted a transaction. {@code false}: that is one too many (S4). */
    synchronized boolean accepted() {
        return ++live <= bound;
    }

    /** A transaction is over. */
    synchronized void over() {
        live--;
    }

    /** A transaction is over that the DLL may still hold, as End has yet to come again. */
    synchronized void overUnended() {
        live--;
        unended++;
    }

    /** End has come again. */
    synchronized void ended() {
        unended--;
    }

    synchronized void remember(byte[] secret) {
        if (secrets.size() == SECRETS_REMEMBERED) {
            secrets.removeFirst();
        }
        secrets.addLast(new String(secret, StandardCharsets.ISO_8859_1));
    }

    synchronized void report(Violation violation) {
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(violation);
        }
    }
}
