// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna.windows;

/**
 * A text in the registry.
 *
 * @param text without its final NUL
 * @param expandable REG_EXPAND_SZ and not REG_SZ
 */
public record RegistryText(String text, boolean expandable) {
    /** A REG_SZ. */
    public static RegistryText of(String text) {
        return new RegistryText(text, false);
    }
}
