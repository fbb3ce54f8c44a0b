// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.pin;

import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The login by PIN and code as a RAS server runs it: the class that {@code rasdialog.properties} names. Its tokens are in
 * {@code tokens.txt} and its PINs in {@code pins.txt}, beside {@code rasdialog.dll}.
 */
public final class NewPinLoginOnServer implements Supplier<DialogType> {
    private static final int COST = 10;

    @Override
    public DialogType get() {
        Path home = Path.of(System.getProperty("rasdialog.home"));
        try {
            TokenStore tokens = TokenStore.read(home.resolve("tokens.txt"), InstantSource.system());
            PinFile pins = PinFile.read(home.resolve("pins.txt"), COST);
            return NewPinLoginDialog.type(() -> new NewPinLoginWithFile(tokens, pins));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
