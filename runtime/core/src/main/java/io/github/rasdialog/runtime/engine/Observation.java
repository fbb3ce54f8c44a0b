// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.observe.TransactionListener.Begun;
import io.github.rasdialog.runtime.observe.TransactionListener.Decided;
import io.github.rasdialog.runtime.observe.TransactionListener.Ended;
import io.github.rasdialog.runtime.observe.TransactionListeners;
import io.github.rasdialog.runtime.observe.TransactionName;
import java.time.Duration;

/**
 * What is seen of one transaction: counted, and told to the listeners. Belongs to whoever runs the transaction,
 * and is called outside of every change of its life.
 */
final class Observation {
    private final TransactionName name;
    private final Tally tally;
    private final TransactionListeners listeners;
    private final Clock clock;
    private final long started;
    private long asked;

    /** Begins with Begin. */
    Observation(TransactionName name, Tally tally, TransactionListeners listeners, Clock clock) {
        this.name = name;
        this.tally = tally;
        this.listeners = listeners;
        this.clock = clock;
        this.started = clock.nanos();
    }

    void begun() {
        Begun event = new Begun(name, since(started));
        listeners.tell(listener -> listener.begun(event));
    }

    void timedOut() {
        tally.timedOut.increment();
    }

    void asked() {
        asked = clock.nanos();
    }

    void decided(String state, boolean answered) {
        if (!answered) {
            tally.undecided.increment();
        }
        Decided event = new Decided(name, state, answered, since(asked));
        listeners.tell(listener -> listener.decided(event));
    }

    /** Counts it, once, whether it can be told of or not. */
    void count(Ending ending) {
        tally.ended(ending);
    }

    void ended(String deviceName, String state, Ending ending) {
        Ended event = new Ended(name, deviceName, state, ending, since(started));
        listeners.tell(listener -> listener.ended(event));
    }

    private Duration since(long moment) {
        return Duration.ofNanos(clock.nanos() - moment);
    }
}
