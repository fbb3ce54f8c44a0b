// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.rasman.jna.windows.RegistryException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code install DLL}, {@code uninstall} and {@code status}, on the RAS server itself. */
public final class Install {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private Install() {}

    /** Runs one of the commands; exits with 0, 1 (it could not be done) or 2 (wrong usage). */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /**
     * Runs one of the commands.
     *
     * @return the exit status
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        String command = String.join(" ", arguments);
        boolean known = command.equals("uninstall")
                || command.equals("status")
                || arguments.length == 2 && arguments[0].equals("install");
        if (!known) {
            err.println("usage: install DLL | uninstall | status");
            return USAGE;
        }
        try {
            Installation installation = Installation.ofMachine();
            switch (arguments[0]) {
                case "install" -> installation.install(Path.of(arguments[1]));
                case "uninstall" -> installation.remove();
                default -> {
                    // status only tells, below.
                }
            }
            out.println(installation.status());
            return DONE;
        } catch (InstallationException | RegistryException | InvalidPathException refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }
}
