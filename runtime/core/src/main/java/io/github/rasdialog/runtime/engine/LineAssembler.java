// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import java.util.Arrays;

/**
 * Makes lines of what a caller types: CR, LF or CR LF ends a line, backspace and delete take a byte back, what follows
 * a terminator is kept for the next line. A line may be longer than any buffer: past its limit only a count is kept.
 * Not thread-safe.
 */
final class LineAssembler {

    /** What there is. */
    enum Found {
        /** Not enough input yet. */
        NOTHING,
        /** A value of {@link #length()} bytes, from {@link #line()}'s first on. */
        LINE,
        /** A whole line that is longer than the limit; its bytes are gone. */
        OVERLONG
    }

    private static final byte BACKSPACE = 0x08;
    private static final byte LINE_FEED = '\n';
    private static final byte CARRIAGE_RETURN = '\r';
    private static final byte DELETE = 0x7F;

    /** Input that no line has taken yet: from {@code next} up to {@code end}. */
    private final byte[] input;

    private int next;
    private int end;

    /** The line so far; {@code excess} counts the bytes past its limit, which are not kept. */
    private byte[] line = new byte[0];

    private int length;
    private long excess;

    /** A CR ended the last value: an LF right after it belongs to it. */
    private boolean skipLineFeed;

    /**
     * An assembler.
     *
     * @param capacity the most bytes that one Receive brings
     */
    LineAssembler(int capacity) {
        // A Receive that is made only because X5 wants one, while a whole line waits here, brings one byte more.
        input = new byte[capacity + 1];
    }

    /** How many more bytes it can take. */
    int room() {
        return input.length - (end - next);
    }

    /** Where the next {@code room()} bytes may be put; {@link #added} then says how many were. */
    byte[] input() {
        System.arraycopy(input, next, input, 0, end - next);
        Arrays.fill(input, end - next, end, (byte) 0);
        end -= next;
        next = 0;
        return input;
    }

    /** The offset in {@link #input()} from which bytes may be put. */
    int offset() {
        return end;
    }

    /** So many bytes were put. */
    void added(int bytes) {
        end += bytes;
    }

    /** Takes a line of at most {@code limit} bytes from the input; what it found so far is kept until {@link #clear}. */
    Found takeLine(int limit) {
        ensureLine(limit);
        while (next < end) {
            byte b = take();
            if (b == LINE_FEED && skipLineFeed) {
                skipLineFeed = false;
                continue;
            }
            skipLineFeed = b == CARRIAGE_RETURN;
            if (b == CARRIAGE_RETURN || b == LINE_FEED) {
                return excess > 0 ? Found.OVERLONG : Found.LINE;
            }
            append(b, limit);
        }
        return Found.NOTHING;
    }

    /** Takes the first bytes as they come, at most {@code limit}. */
    Found takeAny(int limit) {
        ensureLine(limit);
        while (next < end && length < limit) {
            byte b = take();
            if (b != LINE_FEED || !skipLineFeed) {
                line[length++] = b;
            }
            skipLineFeed = false;
        }
        if (length == 0) {
            return Found.NOTHING;
        }
        // Enter was one key, though its LF comes later or no longer fits.
        skipLineFeed = line[length - 1] == CARRIAGE_RETURN;
        return Found.LINE;
    }

    /** The bytes of the value that was found. */
    byte[] line() {
        return line;
    }

    /** How many bytes of {@link #line()} are the value. */
    int length() {
        return length;
    }

    /** Forgets the line, for the next; its bytes are overwritten (S2). */
    void clear() {
        Arrays.fill(line, 0, length, (byte) 0);
        length = 0;
        excess = 0;
    }

    /** Overwrites everything (S2). */
    void erase() {
        Arrays.fill(line, (byte) 0);
        Arrays.fill(input, (byte) 0);
        length = 0;
        excess = 0;
        next = 0;
        end = 0;
    }

    private byte take() {
        byte b = input[next];
        input[next++] = 0;
        return b;
    }

    private void append(byte b, int limit) {
        if (b == BACKSPACE || b == DELETE) {
            takeBack();
        } else if (length < limit) {
            line[length++] = b;
        } else {
            excess++;
        }
    }

    private void takeBack() {
        if (excess > 0) {
            excess--;
        } else if (length > 0) {
            line[--length] = 0;
        }
    }

    private void ensureLine(int limit) {
        if (line.length < limit) {
            byte[] longer = Arrays.copyOf(line, limit);
            Arrays.fill(line, (byte) 0);
            line = longer;
        }
    }
}
