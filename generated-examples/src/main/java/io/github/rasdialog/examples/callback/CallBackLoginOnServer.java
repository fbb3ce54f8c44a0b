// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.callback;

import io.github.rasdialog.examples.password.PasswordFile;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The login with a number to be called back at, as a RAS server runs it: the class that {@code rasdialog.properties} names.
 * Its files are {@code users.txt}, {@code numbers.txt} and {@code callbacks.txt}, beside {@code rasdialog.dll}.
 */
public final class CallBackLoginOnServer implements Supplier<DialogType> {
    @Override
    public DialogType get() {
        Path home = Path.of(System.getProperty("rasdialog.home"));
        try {
            PasswordFile users = PasswordFile.read(home.resolve("users.txt"));
            CallBackRules rules = CallBackRules.read(home.resolve("numbers.txt"));
            CallBacks callBacks = new CallBackQueue(home.resolve("callbacks.txt"), InstantSource.system());
            return CallBackLoginDialog.type(() -> new CallBackLoginWithFiles(users, rules, callBacks));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
