// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.dll.Installation;
import io.github.rasdialog.dll.InstallationException;
import io.github.rasdialog.runtime.rasman.jna.windows.RegistryException;
import java.util.Locale;

/** What the commands about the registered security DLL share: they need Windows, and tell what is registered then. */
final class ServerRegistration {
    private ServerRegistration() {}

    /** What is done before. */
    @FunctionalInterface
    interface Change {
        /**
         * Changes the registration.
         *
         * @throws InstallationException if that cannot be
         */
        void of(Installation installation) throws InstallationException;
    }

    /** Makes the change and tells what is registered; returns the exit status. */
    static int after(Change change, Terminal terminal) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return Complaints.complain(
                    terminal, "a security DLL is registered in Windows' registry: run this on the RAS server itself");
        }
        try {
            Installation installation = Installation.ofMachine();
            change.of(installation);
            terminal.out().println(installation.status());
            return ExitStatus.OK;
        } catch (InstallationException | RegistryException refused) {
            return Complaints.complain(terminal, refused.getMessage());
        }
    }
}
