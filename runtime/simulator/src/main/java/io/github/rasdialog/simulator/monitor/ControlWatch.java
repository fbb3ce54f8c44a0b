// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds control characters that the caller typed in what is sent back to him (S3). The dialog's own text may contain
 * control characters too, line ends at least; so a typed one counts together with printable neighbours: one, and where the
 * dialog is known to send the same by itself, {@value #NEIGHBOURS} on each side, which do not stand there by chance.
 */
final class ControlWatch {
    private static final int DELETE = 0x7F;
    private static final int NEIGHBOURS = 2;

    private final List<byte[]> fragments = new ArrayList<>(0);
    private final List<byte[]> shown;
    private long own = 1L << '\r' | 1L << '\n';
    private boolean deleteIsOwn;

    /**
     * A watch.
     *
     * @param shown what is to be seen in any call by right
     */
    ControlWatch(List<byte[]> shown) {
        this.shown = shown;
        shown.forEach(text -> takeForOwn(text, text.length));
    }

    /** Input that was delivered. */
    void received(byte[] input, int length) {
        for (int i = 0; i < length; i++) {
            if (isOwn(input[i])) {
                i = takeRun(input, length, i);
            } else if (isControl(input[i])) {
                take(input, length, i);
            }
        }
    }

    /** Takes a run of what the dialog sends too, where text stands on both sides; the run's last index. */
    private int takeRun(byte[] input, int length, int from) {
        int to = from;
        while (to < length && isOwn(input[to])) {
            to++;
        }
        if (isText(input, length, from - NEIGHBOURS) && isText(input, length, to)) {
            add(input, from - NEIGHBOURS, to + NEIGHBOURS);
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
            add(input, at - 1, at + 1);
        }
        if (right) {
            add(input, at, at + 2);
        }
        if (!left && !right) {
            add(input, at, at + 1);
        }
    }

    private void add(byte[] input, int from, int to) {
        byte[] fragment = Arrays.copyOfRange(input, from, to);
        if (shown.stream().noneMatch(text -> Bytes.contains(text, text.length, fragment))) {
            fragments.add(fragment);
        }
    }

    /** Whether a text that is sent carries control characters that were typed. */
    boolean isSteered(byte[] text, int length) {
        boolean steered = false;
        for (byte[] fragment : fragments) {
            steered |= Bytes.contains(text, length, fragment);
        }
        if (!steered) {
            takeForOwn(text, length);
        }
        return steered;
    }

    private void takeForOwn(byte[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] >= 0 && text[i] < ' ') {
                own |= 1L << text[i];
            } else if (text[i] == DELETE) {
                deleteIsOwn = true;
            }
        }
    }

    private boolean isOwn(byte character) {
        return character == DELETE ? deleteIsOwn : character >= 0 && character < ' ' && (own & 1L << character) != 0;
    }

    private static boolean isControl(byte character) {
        return character >= 0 && character < ' ' || character == DELETE;
    }
}
