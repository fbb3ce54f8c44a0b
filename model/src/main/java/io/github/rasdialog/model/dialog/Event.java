// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

/** What a transition is labelled with, or that a state is entered. */
public sealed interface Event {
    /** As properties and traces write it. */
    String label();

    /** {@code state}: entering it. */
    record Entered(int state, String label) implements Event {}

    /** {@code state.kind}: something that happened in an await state. */
    record Happened(int state, Kind kind, String label) implements Event {}

    /** {@code state.outcome}: the handler's choice. */
    record Decided(int state, int outcome, String label) implements Event {}

    /** {@code hung-up}. */
    record HungUp() implements Event {
        @Override
        public String label() {
            return "hung-up";
        }
    }

    /** What can happen in an await state besides an outcome. */
    enum Kind {
        /** The text was sent. */
        SENT("sent"),
        /** A line arrived, whole and well-formed. */
        RECEIVED("received"),
        /** A line arrived that is not well-formed. */
        MALFORMED("malformed"),
        /** The caller was silent. */
        TIMED_OUT("timed-out"),
        /** RASMAN returned an error. */
        FAILED("failed"),
        /** The handler took too long, or threw. */
        UNDECIDED("undecided");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As the YAML writes it. */
        public String word() {
            return word;
        }
    }
}
