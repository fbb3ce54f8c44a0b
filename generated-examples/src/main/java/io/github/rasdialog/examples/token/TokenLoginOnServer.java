// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.token;

import io.github.rasdialog.runtime.dialog.DialogType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The token login as a RAS server runs it: the class that {@code rasdialog.properties} names. Its tokens are in {@code
 * tokens.txt}, beside {@code rasdialog.dll}.
 */
public final class TokenLoginOnServer implements Supplier<DialogType> {
    private final InstantSource clock;

    /** With the time of the machine. */
    public TokenLoginOnServer() {
        this(InstantSource.system());
    }

    TokenLoginOnServer(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public DialogType get() {
        Path file = Path.of(System.getProperty("rasdialog.home"), "tokens.txt");
        try {
            TokenStore tokens = TokenStore.read(file, clock);
            return TokenLoginDialog.type(() -> new TokenLoginWithTotp(tokens));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
