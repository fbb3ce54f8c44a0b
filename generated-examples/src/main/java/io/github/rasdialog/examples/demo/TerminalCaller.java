// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.demo;

import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A remote user who sits at this program's own terminal. Each text of the dialog is answered with the next line of the
 * input; the end of the input hangs up. The line {@code ?} stays here: it shows a hint and the prompt again.
 */
final class TerminalCaller implements Caller {
    private static final String ASKS_FOR_HINT = "?";
    private static final byte CARRIAGE_RETURN = '\r';

    private final InputStream keyboard;
    private final PrintStream screen;
    private final Settings settings;
    private final Semaphore unanswered = new Semaphore(0);
    private volatile @Nullable Line line;
    private volatile String prompt = "";

    /**
     * How this caller is.
     *
     * @param echoes whether lines are shown as they are read: where the input is no terminal that does it
     * @param secret whether the answer to a text is secret
     * @param hint what {@code ?} shows
     */
    record Settings(boolean echoes, Predicate<String> secret, Supplier<String> hint) {}

    TerminalCaller(InputStream keyboard, PrintStream screen, Settings settings) {
        this.keyboard = keyboard;
        this.screen = screen;
        this.settings = settings;
    }

    @Override
    public void connected(Line taken) {
        line = taken;
        Thread fingers = new Thread(() -> answerAll(taken), "caller");
        fingers.setDaemon(true);
        fingers.start();
    }

    @Override
    public void shown(byte[] text) {
        String all = new String(text, StandardCharsets.US_ASCII);
        prompt = all.substring(Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r')) + 1);
        screen.print(all);
        screen.flush();
        unanswered.release();
    }

    /** Hangs up, if the call was taken; from any thread. */
    void hangUp() {
        Line taken = line;
        if (taken != null) {
            taken.hangUp();
        }
    }

    private void answerAll(Line on) {
        try {
            boolean answered = true;
            while (answered) {
                unanswered.acquire();
                answered = answer(on);
            }
        } catch (IOException | InterruptedException noMoreInput) {
            screen.println("(no more input: " + noMoreInput.getMessage() + ")");
        }
        on.hangUp();
    }

    /** Answers one text; {@code false} where the input has ended. */
    private boolean answer(Line on) throws IOException {
        boolean secret = settings.secret().test(prompt);
        Optional<byte[]> typed = readLine();
        while (typed.isPresent() && isAskingForHint(typed.get())) {
            screen.print(settings.hint().get() + System.lineSeparator() + prompt);
            screen.flush();
            typed = readLine();
        }
        typed.ifPresent(keys -> type(on, keys, secret));
        return typed.isPresent();
    }

    private void type(Line on, byte[] keys, boolean secret) {
        if (settings.echoes()) {
            screen.println(secret ? "*".repeat(keys.length) : new String(keys, StandardCharsets.US_ASCII));
        }
        byte[] withEnter = Arrays.copyOf(keys, keys.length + 1);
        withEnter[keys.length] = CARRIAGE_RETURN;
        if (secret) {
            on.typeSecret(withEnter);
        } else {
            on.type(withEnter);
        }
        Arrays.fill(keys, (byte) 0);
        Arrays.fill(withEnter, (byte) 0);
    }

    private static boolean isAskingForHint(byte[] keys) {
        return Arrays.equals(keys, ASKS_FOR_HINT.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next line without its end, which the last may lack; empty where the input has ended. */
    private Optional<byte[]> readLine() throws IOException {
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        for (int key = keyboard.read(); key != -1; key = keyboard.read()) {
            if (key == '\n') {
                return Optional.of(keys.toByteArray());
            }
            if (key != CARRIAGE_RETURN) {
                keys.write(key);
            }
        }
        return keys.size() == 0 ? Optional.empty() : Optional.of(keys.toByteArray());
    }
}
