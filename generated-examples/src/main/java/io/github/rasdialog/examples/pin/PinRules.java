// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.pin;

/** Which PINs are too easy to guess. */
final class PinRules {
    private PinRules() {}

    /**
     * Whether each digit is as far from the one before: 0000, 1234, 8642.
     *
     * @param pin digits in US-ASCII, at least two
     */
    static boolean isWeak(byte[] pin) {
        int step = pin[1] - pin[0];
        for (int i = 2; i < pin.length; i++) {
            if (pin[i] - pin[i - 1] != step) {
                return false;
            }
        }
        return true;
    }
}
