// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the completion script. */
@Command(
        name = "completion",
        header = "Prints the completion script for bash and zsh.",
        footer = {"", "Put this line into ~/.bashrc or ~/.zshrc:", "  source <(rasdialog completion)"})
final class CompletionCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.out().print(AutoComplete.bash("rasdialog", spec.root().commandLine()));
    }
}
