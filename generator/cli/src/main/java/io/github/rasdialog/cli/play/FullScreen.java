// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.Curses;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * The terminal of this process, all of it, for a session. However the session ends, by a key, by an exception or by the end of
 * the process, the terminal is left as it was found.
 */
public final class FullScreen implements AutoCloseable {
    /** How soon a new size of the window shows. */
    private static final long LOOK_AROUND_MILLIS = 100;

    private static final String FRAME = "┏";

    private final Terminal terminal;
    private final Painter painter;
    private final Attributes before;
    private final Display display;
    private final Thread atExit = new Thread(this::leaveAtExit, "rasdialog-play");

    /** What shows the screen from before; it is written past the terminal, which at the end of the process may be closed. */
    private final String farewell;

    private Size size = Size.of(0, 0);
    private boolean left;

    private FullScreen(Terminal terminal, boolean colour) {
        this.terminal = terminal;
        this.painter = new Painter(new Look(hasFrames(terminal), colour));
        this.before = terminal.getAttributes();
        this.display = new Display(terminal, true);
        this.farewell = sequence(Capability.cursor_normal) + sequence(Capability.exit_ca_mode);
    }

    private String sequence(Capability capability) {
        String known = terminal.getStringCapability(capability);
        return known == null ? "" : Curses.tputs(known);
    }

    /** Whether the terminal has more than ASCII: by its own word on Windows, elsewhere by that of the locale too. */
    private static boolean hasFrames(Terminal terminal) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Charset locale = Charset.forName(System.getProperty("native.encoding", "US-ASCII"));
        return terminal.encoding().newEncoder().canEncode(FRAME)
                && (windows || locale.newEncoder().canEncode(FRAME));
    }

    /**
     * Takes the terminal.
     *
     * @param colour whether colours are wanted
     * @return empty where there is none, or one whose cursor cannot be moved
     */
    public static Optional<FullScreen> open(boolean colour) {
        Terminal terminal;
        try {
            terminal = TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                    .dumb(false)
                    .build();
        } catch (IOException | IllegalStateException none) {
            return Optional.empty();
        }
        FullScreen screen = new FullScreen(terminal, colour);
        if (terminal.getStringCapability(Capability.cursor_address) == null) {
            screen.close();
            return Optional.empty();
        }
        screen.enter();
        return Optional.of(screen);
    }

    /** Whether what this process reads comes from a terminal, which shows it as it is typed. */
    public static boolean readsTerminal() {
        return TerminalBuilder.builder().getProviders(null, new IllegalStateException("no terminal")).stream()
                .anyMatch(provider -> provider.isSystemStream(SystemStream.Input));
    }

    private void enter() {
        Runtime.getRuntime().addShutdownHook(atExit);
        terminal.enterRawMode();
        // Ctrl-C is a key like others.
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        terminal.puts(Capability.enter_ca_mode);
    }

    /**
     * Plays until the player leaves.
     *
     * @param folder where tests go without asking
     * @return the tests that were saved
     * @throws IOException if the terminal fails
     */
    public List<Path> play(PlaySession session, Optional<Path> folder) throws IOException {
        Desk desk = new Desk(session, folder);
        // Whatever a handler prints would run across the screen.
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream heldBack = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(heldBack);
        System.setErr(heldBack);
        try {
            play(desk);
        } catch (IllegalStateException | IOException failed) {
            if (!isStopping()) {
                throw failed;
            }
            // The process is being ended, and the terminal was closed under the player's hands.
        } finally {
            System.setOut(out);
            System.setErr(err);
            leave();
            err.print(printed.toString(StandardCharsets.UTF_8));
            err.flush();
        }
        return desk.saved();
    }

    private void play(Desk desk) throws IOException {
        KeyReader keys = new KeyReader(this::read);
        boolean goesOn = true;
        paint(desk);
        while (goesOn) {
            Optional<Key> key = keys.read(LOOK_AROUND_MILLIS);
            if (key.isPresent()) {
                goesOn = desk.press(key.get());
                if (key.get().isControl('l')) {
                    size = Size.of(0, 0);
                }
                paint(desk);
            } else if (!terminal.getSize().equals(size)) {
                paint(desk);
            }
        }
    }

    private int read(long millis) throws IOException {
        int character = terminal.reader().read(millis);
        if (character == NonBlockingReader.EOF) {
            throw new EOFException("the terminal is gone");
        }
        return character;
    }

    private synchronized void paint(Desk desk) {
        if (left) {
            return;
        }
        Size now = terminal.getSize();
        if (!now.equals(size)) {
            size = Size.of(now);
            display.resize(size);
            display.clear();
        }
        Picture picture = painter.paint(desk, size.getColumns(), size.getRows());
        terminal.puts(Capability.cursor_invisible);
        int cursor = picture.cursor()
                .map(place -> size.cursorPos(place.line(), place.column()))
                .orElse(0);
        display.update(picture.lines(), cursor);
        if (picture.cursor().isPresent()) {
            terminal.puts(Capability.cursor_normal);
        }
        terminal.flush();
    }

    private synchronized void leave() {
        if (!left && !isStopping()) {
            left = true;
            terminal.flush();
            sayFarewell();
            terminal.setAttributes(before);
        }
    }

    /** The library has a hook of its own, which sets the attributes as they were; in which order, nobody knows. */
    private synchronized void leaveAtExit() {
        if (!left) {
            left = true;
            sayFarewell();
        }
    }

    private void sayFarewell() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.US_ASCII);
        out.print(farewell);
        out.flush();
    }

    /** Whether the process is being ended; if not, the hook for that is gone now. */
    private boolean isStopping() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
            return false;
        } catch (IllegalStateException stopping) {
            return true;
        }
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() {
        leave();
        try {
            terminal.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
