// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Registers a security DLL. */
@Command(
        name = "install",
        header = "Registers a security DLL on this RAS server.",
        description =
                "Sets DLLPath under HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\RAS\\SecurityHost and keeps what was there."
                        + " A file that is not there is refused: the RAS service would not start. As administrator, on Windows.",
        footer = {"", "Example: rasdialog install C:\\rasdialog\\rasdialog.dll"})
final class InstallCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "DLL", description = "the security DLL")
    private Path dll = Path.of("");

    InstallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return ServerRegistration.after(installation -> installation.install(dll), terminal);
    }
}
