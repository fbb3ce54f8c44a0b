// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import java.util.function.Supplier;

/**
 * A dialog that can be run: made by the generated class from a handler, given to the engine.
 *
 * @param name the dialog's name in the YAML
 * @param digest the digest of the model it was generated from, {@code sha256:…}
 * @param sendBuffer the least send buffer the server must offer, in bytes (X3)
 * @param receiveBuffer the least receive buffer the server must offer, in bytes (X4)
 * @param charset what the machine's bytes are in: texts, lines, and the names that it renders
 * @param machines makes a machine for each transaction
 */
public record DialogType(
        String name,
        String digest,
        int sendBuffer,
        int receiveBuffer,
        TerminalCharset charset,
        Supplier<? extends DialogMachine> machines) {

    /** A dialog in US-ASCII, the language's default. */
    public DialogType(
            String name, String digest, int sendBuffer, int receiveBuffer, Supplier<? extends DialogMachine> machines) {
        this(name, digest, sendBuffer, receiveBuffer, TerminalCharset.of("US-ASCII"), machines);
    }
}
