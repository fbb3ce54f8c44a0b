// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.caller;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One thing that a scripted caller does, some time after the one before it. */
public sealed interface Act {

    /** How long he waits before it; never negative. */
    Duration delay();

    /**
     * Typing.
     *
     * @param delay how long he waits before it
     * @param keys one byte a char, ISO-8859-1
     * @param secret whether it is masked and must turn up nowhere (S2)
     */
    record Type(Duration delay, String keys, boolean secret) implements Act {
        /** Checks the delay and the keys. */
        public Type {
            checkDelay(delay);
            if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(keys)) {
                throw new IllegalArgumentException("a key that is no byte");
            }
        }

        byte[] bytes() {
            return keys.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            String shown = secret ? "*".repeat(keys.length()) : Printable.of(keys);
            return "type \"" + shown + "\" after " + delay.toMillis() + " ms";
        }
    }

    /**
     * Hanging up.
     *
     * @param delay how long he waits before it
     */
    record HangUp(Duration delay) implements Act {
        /** Checks the delay. */
        public HangUp {
            checkDelay(delay);
        }

        @Override
        public String toString() {
            return "hang up after " + delay.toMillis() + " ms";
        }
    }

    private static void checkDelay(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay of " + delay);
        }
    }
}
