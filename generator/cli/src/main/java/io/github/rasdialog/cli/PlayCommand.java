// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.cli.play.FullScreen;
import io.github.rasdialog.cli.play.LineMode;
import io.github.rasdialog.cli.play.PlaySession;
import io.github.rasdialog.cli.play.PlayedDialog;
import io.github.rasdialog.cli.run.Decisions;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets somebody be the caller, the handler and the clock of a dialog. */
@Command(
        name = "play",
        header =
                "Plays a dialog in this terminal: you are the caller, the clock and, without a handler, the decisions.",
        description =
                "Fills the screen: left the caller's terminal window, right the dialog. Where standard input and output"
                        + " are no terminal, lines are read and printed instead; ':help' lists the commands.",
        footer = {
            "",
            "Examples:",
            "  rasdialog play login.dialog.yaml",
            "  rasdialog play login.dialog.yaml --handler org.example.Ours --class-path classes",
            "  printf 'alice\\n:decide unknown\\n' | rasdialog play login.dialog.yaml"
        })
final class PlayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private HandlerOptions handler = new HandlerOptions();

    @Parameters(paramLabel = "FILE", description = "the dialog")
    private Path file = Path.of("");

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "where a call is saved as a JUnit test, with the classes it drives; default: you are asked")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--plain", description = "read and print lines, even in a terminal")
    private boolean plain;

    @Spec
    private CommandSpec spec;

    PlayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Dialog> right = OneDialog.load(terminal, file).dialog();
        if (right.isEmpty()) {
            return ExitStatus.ERRORS;
        }
        terminal.flush();
        PlayedDialog played = played(right.get());
        Optional<FullScreen> screen =
                plain ? Optional.empty() : FullScreen.open(Terminal.allowsColour(System.getenv()));
        return screen.isPresent() ? fullScreen(screen.get(), played) : lines(played);
    }

    private PlayedDialog played(Dialog dialog) {
        String fileName = file.getFileName().toString();
        try {
            return handler.type(dialog, false)
                    .map(type -> PlayedDialog.handled(dialog, fileName, type))
                    .orElseGet(() -> PlayedDialog.decided(
                            new Decisions(InterpretedDialog.of(dialog), handler.values()), fileName));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private int fullScreen(FullScreen screen, PlayedDialog played) throws IOException {
        try (screen) {
            screen.play(new PlaySession(played), folder).forEach(terminal.out()::println);
        }
        return ExitStatus.OK;
    }

    private int lines(PlayedDialog played) throws IOException {
        LineMode lines = new LineMode(played, folder, !FullScreen.readsTerminal(), terminal.out(), terminal.err());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return lines.play(in) ? ExitStatus.OK : ExitStatus.USAGE;
    }
}
