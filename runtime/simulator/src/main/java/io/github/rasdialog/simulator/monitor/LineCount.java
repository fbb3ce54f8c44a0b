// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/** Counts the lines that were delivered and those that the DLL acted on (X8). CR LF is one end of line. */
final class LineCount {
    private int whole;
    private boolean lastWasReturn;
    private boolean piece;

    void received(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\r' || bytes[i] == '\n' && !lastWasReturn) {
                whole++;
            }
            lastWasReturn = bytes[i] == '\r';
            piece = bytes[i] != '\r' && bytes[i] != '\n';
        }
    }

    /** Whether a whole line, typed ahead, is there that the DLL has yet to act on. */
    boolean isAnyLeft() {
        return whole > 0;
    }

    /** Whether the input so far ends with a piece of a line. */
    boolean isAnyPieceLeft() {
        return piece;
    }

    /** The DLL acts on a line. {@code false}: none was whole. */
    boolean take() {
        if (whole == 0) {
            return false;
        }
        whole--;
        return true;
    }
}
