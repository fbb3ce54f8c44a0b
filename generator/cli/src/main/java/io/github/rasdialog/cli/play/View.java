// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.graph.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that is to be seen of a call, at one moment. Secrets are masked (S2), and nothing in it steers a terminal (S3).
 *
 * @param dialog its name
 * @param file its YAML file's name
 * @param call which call it is, from 1
 * @param screen the lines of the caller's terminal window, that with the cursor last
 * @param input what is typed and was not sent yet, masked where it is a secret
 * @param waits what the call waits for
 * @param states in the order of the file, the built-in ones last
 * @param ways out of the present state
 * @param counters in the order of the file
 * @param data in the order of the file
 * @param now how long the call has lasted
 * @param limit how long the present wait may last in all
 * @param left how much of that is left
 * @param events all that has happened, in order
 * @param ending how the call ended, on one line
 * @param success whether it ended with SUCCESS
 */
record View(
        String dialog,
        String file,
        int call,
        List<String> screen,
        String input,
        Waits waits,
        List<StateRow> states,
        List<WayRow> ways,
        List<CounterRow> counters,
        List<DatumRow> data,
        Duration now,
        Optional<Duration> limit,
        Optional<Duration> left,
        List<EventRow> events,
        Optional<String> ending,
        boolean success) {

    /** What a call waits for. */
    enum Waits {
        /** A line of the caller's. */
        LINE,
        /** A decision of the player's. */
        DECISION,
        /** Nothing: it is over. */
        NOTHING
    }

    /**
     * A state.
     *
     * @param line of the file; of a used one with its path
     * @param present whether the call stands there
     * @param visited whether it has been there
     * @param detail a few words on it; may be empty
     */
    record StateRow(String name, Node.Look look, String line, boolean present, boolean visited, String detail) {}

    /**
     * A way out of the present state.
     *
     * @param what happens, such as {@code received}, {@code wrong}
     * @param counts what is counted on it, such as {@code wrongCodes +1}; may be empty
     * @param target where it leads now
     * @param manner who takes it
     */
    record WayRow(String what, String counts, String target, Manner manner) {}

    /** Who takes a way. */
    enum Manner {
        /** The caller, by a line. */
        LINE,
        /** The caller, by a wrong line. */
        MALFORMED,
        /** The handler, by deciding. */
        OUTCOME,
        /** The clock. */
        TIME,
        /** The handler, by not deciding. */
        UNDECIDED,
        /** RASMAN. */
        FAILURE,
        /** The caller, by hanging up. */
        HANG_UP
    }

    /** A counter. */
    record CounterRow(String name, int value, int max) {}

    /**
     * A datum.
     *
     * @param value empty where it is not set; never that of a secret
     */
    record DatumRow(String name, Optional<String> value) {}

    /**
     * An event.
     *
     * @param time since the call began
     * @param line of the file; of a used one with its path
     * @param label as properties and traces write it
     * @param deed who did what
     * @param event the event
     */
    record EventRow(Duration time, String line, String label, String deed, Event event) {
        /** Whether a state is entered by it. */
        boolean isEntering() {
            return event instanceof Event.Entered;
        }
    }
}
