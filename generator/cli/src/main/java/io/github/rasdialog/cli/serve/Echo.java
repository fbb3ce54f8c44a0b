// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Shows a telnet client what it types, which has left that to us: each line when the dialog comes to read it, and nothing of
 * a line that is a secret. What is typed ahead waits until it is known which it is. Not thread-safe.
 */
final class Echo {
    private static final byte BACKSPACE = 8;
    private static final byte DELETE = 127;
    private static final byte[] RUBBED_OUT = {BACKSPACE, ' ', BACKSPACE};

    /** What the dialog does with the line that is typed. */
    enum Reading {
        /** It reads it, and everybody may see it. */
        SHOWN,
        /** It reads it, and nobody may see it. */
        HIDDEN,
        /** It reads none now. */
        NONE
    }

    private final Consumer<byte[]> screen;
    private final ByteArrayOutputStream ahead = new ByteArrayOutputStream();
    private Reading reading = Reading.NONE;
    private int column;
    private boolean afterReturn;

    /** What is shown goes to {@code screen}. */
    Echo(Consumer<byte[]> screen) {
        this.screen = screen;
    }

    /** The dialog comes to a line, or leaves it. */
    void reads(Reading now) {
        reading = now;
        column = 0;
        byte[] waiting = ahead.toByteArray();
        ahead.reset();
        for (byte key : waiting) {
            typed(key);
        }
    }

    /** A key. */
    void typed(byte key) {
        boolean rest = afterReturn && key == '\n';
        afterReturn = key == '\r';
        if (rest) {
            return;
        }
        if (reading == Reading.NONE) {
            ahead.write(key);
            return;
        }
        boolean ends = key == '\r' || key == '\n';
        if (ends) {
            screen.accept(new byte[] {'\r', '\n'});
        } else if (reading == Reading.SHOWN) {
            show(key);
        }
        if (ends) {
            reading = Reading.NONE;
        }
    }

    private void show(byte key) {
        if (key == BACKSPACE || key == DELETE) {
            if (column > 0) {
                column--;
                screen.accept(RUBBED_OUT);
            }
        } else if (Byte.toUnsignedInt(key) >= ' ') {
            column++;
            screen.accept(new byte[] {key});
        }
    }
}
