// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.model.source.Ink;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line's entry. */
@Command(
        name = "rasdialog",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks dialogs of the RAS security API, explains what is wrong with them, turns them into Java.",
        footer = {
            "",
            "Exit status: 0 nothing wrong, 1 a dialog has errors, 2 wrong usage or unreadable input.",
            "See 'rasdialog COMMAND --help' for a command."
        })
public final class Rasdialog implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /**
     * Runs a command and exits with its status.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs a command; returns its exit status. Never throws. */
    static int run(Terminal terminal, String... arguments) {
        int status = execute(terminal, arguments);
        if (!terminal.flush()) {
            status = Complaints.complain(terminal, "not all of the result could be written");
            terminal.flush();
        }
        return status;
    }

    private static int execute(Terminal terminal, String... arguments) {
        try {
            return commandLine(terminal).execute(arguments);
        } catch (OutOfMemoryError e) {
            return Complaints.complain(terminal, "out of memory: give Java more (-Xmx), or lower --max-configurations");
        }
    }

    /** The whole command line, for running and for its completion script. */
    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Rasdialog())
                .addSubcommand(new NewCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new GenerateCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new GraphCommand(terminal))
                .addSubcommand(new ReportCommand(terminal))
                .addSubcommand(new PlayCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new InstallCommand(terminal))
                .addSubcommand(new UninstallCommand(terminal))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(terminal.outInk() == Ink.TERMINAL ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((exception, args) -> Complaints.wrongUsage(terminal, exception))
                .setExecutionExceptionHandler((exception, command, result) -> Complaints.failed(terminal, exception));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
