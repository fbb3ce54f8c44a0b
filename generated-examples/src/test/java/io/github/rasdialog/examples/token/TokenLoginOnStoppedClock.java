// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.token;

import io.github.rasdialog.runtime.dialog.DialogType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The token login of the server at a moment that does not pass, however long the server takes to start. */
public final class TokenLoginOnStoppedClock implements Supplier<DialogType> {
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    public DialogType get() {
        return new TokenLoginOnServer(InstantSource.fixed(NOW)).get();
    }
}
