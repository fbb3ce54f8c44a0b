// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.dll.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Restores what was registered before. */
@Command(
        name = "uninstall",
        header = "Restores the security DLL that was registered before 'install'.",
        description = "The registry is as it was then. What another has registered since is left alone. As"
                + " administrator, on Windows.")
final class UninstallCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    UninstallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return ServerRegistration.after(Installation::remove, terminal);
    }
}
