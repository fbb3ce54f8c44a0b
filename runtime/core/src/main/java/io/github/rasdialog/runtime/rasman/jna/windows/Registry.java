// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna.windows;

import java.util.Optional;

/**
 * Texts in a registry. Keys are paths with backslashes, below one root. Every method throws a {@link RegistryException}
 * where Windows refuses.
 */
public interface Registry {
    /** Whether there is such a key. */
    boolean hasKey(String key);

    /** Whether a key has neither values nor keys below it. */
    boolean isEmpty(String key);

    /** A value; empty where it, or its key, is missing. */
    Optional<RegistryText> read(String key, String name);

    /** Sets a value, and makes its key and those above it where they are missing. */
    void write(String key, String name, RegistryText text);

    /** Removes a value that is there. */
    void deleteValue(String key, String name);

    /** Removes a key that has no keys below it. */
    void deleteKey(String key);
}
