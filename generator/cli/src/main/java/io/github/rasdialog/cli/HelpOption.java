// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    private boolean asked;
}
