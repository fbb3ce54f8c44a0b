// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/** A transaction's last Receive: whether it is in flight, signalled, seen to be, and asked about. Not thread-safe. */
final class ReceiveWatch {
    enum Stage {
        NONE,
        NOT_STARTED,
        IN_FLIGHT,
        SIGNALLED,
        SEEN
    }

    private final CallRecord record;
    private Stage stage = Stage.NONE;
    private int length;
    private boolean asked;

    ReceiveWatch(CallRecord record) {
        this.record = record;
    }

    Stage stage() {
        return stage;
    }

    int length() {
        return length;
    }

    void started(boolean pending) {
        if (stage != Stage.IN_FLIGHT || pending) {
            stage = pending ? Stage.IN_FLIGHT : Stage.NOT_STARTED;
        }
        length = 0;
        asked = false;
    }

    void signalled(int received) {
        stage = Stage.SIGNALLED;
        length = received;
    }

    void seen() {
        stage = Stage.SEEN;
    }

    void asked() {
        asked = true;
    }

    /** The wait must be over (X6). */
    void mustBeSeen(String before) {
        if (stage == Stage.IN_FLIGHT) {
            record.broken(Rule.X6, before + " while a Receive is in flight");
        } else if (stage == Stage.SIGNALLED) {
            record.broken(Rule.X6, before + " without having waited on the event");
        }
    }

    /** Where nothing came, GetInfo must have told why (X9). */
    void mustBeAskedAbout(String before) {
        if (stage == Stage.SEEN && length == 0 && !asked) {
            record.broken(Rule.X9, before + " after a Receive of length 0 that GetInfo was not asked about");
            asked = true;
        }
    }

    /** As many bytes must have come (X4, X7). */
    void mustCover(int read) {
        if (read > length && (stage == Stage.SEEN || stage == Stage.NONE || stage == Stage.NOT_STARTED)) {
            record.broken(
                    length == 0 ? Rule.X7 : Rule.X4,
                    read + " bytes are read from the receive buffer where " + length + " came");
        }
    }

    /** The DLL waits on the event (X2). */
    void mustBeStarted(String what) {
        if (stage == Stage.NONE || stage == Stage.NOT_STARTED) {
            record.broken(Rule.X2, what + " of a Receive that was not started");
        }
    }

    /** The DLL sets length and event anew (X4). */
    void mustNotBeInFlight(String what) {
        if (stage == Stage.IN_FLIGHT) {
            record.broken(Rule.X4, what + " while its Receive is in flight");
        }
    }
}
