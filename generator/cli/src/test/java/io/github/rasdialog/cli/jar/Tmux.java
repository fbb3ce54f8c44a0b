// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A terminal with a shell in it, by a tmux of its own. Where tmux is missing the test is skipped, and fails in CI. */
final class Tmux implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final String PROMPT = "ready> ";

    private final Path socket;

    /**
     * A terminal.
     *
     * @param environment more of it, such as {@code NO_COLOR=1}
     */
    Tmux(Path folder, int width, int height, String... environment) throws Exception {
        NativeTool.require("tmux");
        socket = folder.resolve("tmux");
        Path configuration =
                Files.writeString(folder.resolve("tmux.conf"), "set -g default-terminal screen-256color\n");
        List<String> shell = new ArrayList<>(List.of("env", "PS1=" + PROMPT, "LANG=C.UTF-8", "LC_ALL=C.UTF-8"));
        shell.addAll(Arrays.asList(environment));
        shell.add("sh");
        List<String> command = new ArrayList<>(List.of(
                "-u",
                "-f",
                configuration.toString(),
                "new-session",
                "-d",
                "-c",
                folder.toString(),
                "-x",
                Integer.toString(width),
                "-y",
                Integer.toString(height)));
        command.addAll(shell);
        tmux(command.toArray(String[]::new));
        shows(PROMPT.strip());
    }

    private String tmux(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    /** Types text. */
    Tmux types(String text) throws Exception {
        tmux("send-keys", "-l", text);
        return this;
    }

    /** Presses keys, by the names that tmux has for them. */
    Tmux presses(String... keys) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("send-keys"));
        arguments.addAll(Arrays.asList(keys));
        tmux(arguments.toArray(String[]::new));
        return this;
    }

    /** Gives the window another size. */
    Tmux resizes(int width, int height) throws Exception {
        tmux("resize-window", "-x", Integer.toString(width), "-y", Integer.toString(height));
        return this;
    }

    /** Waits until the screen shows a text. */
    Tmux shows(String text) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String screen = screen();
        while (!screen.contains(text)) {
            assertThat(System.nanoTime()).as("not '%s' on:%n%s", text, screen).isLessThan(patience);
            Thread.sleep(LOOK_AGAIN_MILLIS);
            screen = screen();
        }
        return this;
    }

    /** What the screen shows, without trailing blanks. */
    String screen() throws Exception {
        return tmux("capture-pane", "-p");
    }

    /** The same with its colours. */
    String colouredScreen() throws Exception {
        return tmux("capture-pane", "-p", "-e");
    }

    /** What tmux tells of the terminal, such as of {@code #{alternate_on}}. */
    String tells(String format) throws Exception {
        return tmux("display-message", "-p", format).strip();
    }

    /** The process that runs in the shell. */
    long process() throws Exception {
        long shell = Long.parseLong(tells("#{pane_pid}"));
        return ProcessHandle.of(shell)
                .orElseThrow()
                .children()
                .findFirst()
                .orElseThrow()
                .pid();
    }

    @Override
    public void close() throws IOException {
        new ProcessBuilder("tmux", "-S", socket.toString(), "kill-server")
                .redirectErrorStream(true)
                .start()
                .onExit()
                .join();
    }
}
