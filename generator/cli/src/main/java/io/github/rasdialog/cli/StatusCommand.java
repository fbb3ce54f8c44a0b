// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which security DLL is registered. */
@Command(
        name = "status",
        header = "Tells which security DLL is registered on this RAS server.",
        description = "And whether 'install' did it. On Windows.")
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return ServerRegistration.after(
                installation -> {
                    // Only tells.
                },
                terminal);
    }
}
