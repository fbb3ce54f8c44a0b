// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import io.github.rasdialog.runtime.dialog.DialogType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The RADIUS login as a RAS server runs it: the class that {@code rasdialog.properties} names. Which server is asked is in
 * {@code radius.properties}, beside {@code rasdialog.dll}.
 */
public final class RadiusLoginOnServer implements Supplier<DialogType> {
    @Override
    public DialogType get() {
        Path file = Path.of(System.getProperty("rasdialog.home"), "radius.properties");
        try {
            RadiusServer server = RadiusFile.read(file);
            return RadiusLoginDialog.type(() -> new RadiusLoginWithServer(server));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
