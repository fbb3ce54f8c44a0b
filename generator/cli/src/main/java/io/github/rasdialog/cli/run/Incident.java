// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.run;

/**
 * Something that comes to a machine, lines apart.
 *
 * @param detail the error of {@link Kind#FAILED}, an unsigned DWORD; the outcome of {@link Kind#DECIDED} as the handler calls
 *     it, never what it sets (S2); else empty
 */
public record Incident(Kind kind, String detail) {
    /** What can come. */
    public enum Kind {
        /** The dialog begins. */
        STARTED,
        /** The text was sent. */
        SENT,
        /** A line that is too long. */
        OVERLONG,
        /** The caller was silent. */
        TIMED_OUT,
        /** RASMAN failed. */
        FAILED,
        /** The handler decided. */
        DECIDED,
        /** The handler did not decide. */
        UNDECIDED,
        /** Nothing but its turn. */
        PROCEEDED,
        /** End. */
        ENDED
    }

    static Incident of(Kind kind) {
        return new Incident(kind, "");
    }
}
