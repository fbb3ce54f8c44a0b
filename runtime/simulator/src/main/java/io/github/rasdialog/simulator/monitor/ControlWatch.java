// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds control characters that the caller typed in what is sent back to him (S3). The dialog's own text may contain
 * control characters too; so a typed one counts together with a printable neighbour, and one that stands alone only
 * where the dialog had not sent it before.
 */
final class ControlWatch {
    private static final int DELETE = 0x7F;

    /** So many on each side of a line end: fewer may stand round one of the dialog's own by chance. */
    private static final int NEIGHBOURS = 2;

    private final List<byte[]> fragments = new ArrayList<>(0);
    private long sentBefore;
    private boolean deleteSentBefore;

    /** Input that was delivered. */
    void received(byte[] input, int length) {
        for (int i = 0; i < length; i++) {
            if (isLineEnd(input[i])) {
                i = takeLineEnds(input, length, i);
            } else if (isControl(input[i])) {
                take(input, length, i);
            }
        }
    }

    /** Takes a run of line ends, where text stands on both sides; the run's last index. */
    private int takeLineEnds(byte[] input, int length, int from) {
        int to = from;
        while (to < length && isLineEnd(input[to])) {
            to++;
        }
        if (isText(input, length, from - NEIGHBOURS) && isText(input, length, to)) {
            fragments.add(Arrays.copyOfRange(input, from - NEIGHBOURS, to + NEIGHBOURS));
        }
        return to - 1;
    }

    private static boolean isText(byte[] input, int length, int from) {
        boolean text = from >= 0 && from + NEIGHBOURS <= length;
        for (int i = from; text && i < from + NEIGHBOURS; i++) {
            text = !isControl(input[i]);
        }
        return text;
    }

    private void take(byte[] input, int length, int at) {
        boolean left = at > 0 && !isControl(input[at - 1]);
        boolean right = at + 1 < length && !isControl(input[at + 1]);
        if (left) {
            fragments.add(Arrays.copyOfRange(input, at - 1, at + 1));
        }
        if (right) {
            fragments.add(Arrays.copyOfRange(input, at, at + 2));
        }
        if (!left && !right && !wasSent(input[at])) {
            fragments.add(new byte[] {input[at]});
        }
    }

    /** Whether a text that is sent carries control characters that were typed. */
    boolean isSteered(byte[] text, int length) {
        boolean steered = false;
        for (byte[] fragment : fragments) {
            steered |= Bytes.contains(text, length, fragment);
        }
        for (int i = 0; i < length; i++) {
            if (text[i] >= 0 && text[i] < ' ') {
                sentBefore |= 1L << text[i];
            } else if (text[i] == DELETE) {
                deleteSentBefore = true;
            }
        }
        return steered;
    }

    private boolean wasSent(byte control) {
        return control == DELETE ? deleteSentBefore : (sentBefore & 1L << control) != 0;
    }

    private static boolean isControl(byte character) {
        return character >= 0 && character < ' ' || character == DELETE;
    }

    private static boolean isLineEnd(byte character) {
        return character == '\r' || character == '\n';
    }
}
