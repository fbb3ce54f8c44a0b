// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Catches all that is logged through java.util.logging, at any level, or printed to standard output or error, so that it
 * can be looked through for secrets. What is logged is kept off the screen; what is printed is not.
 */
final class LogCapture implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Handler[] handlers = ROOT.getHandlers();
    private final Level level = ROOT.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Handler catching = new Catching();

    LogCapture() {
        for (Handler handler : handlers) {
            ROOT.removeHandler(handler);
        }
        catching.setLevel(Level.ALL);
        ROOT.addHandler(catching);
        ROOT.setLevel(Level.ALL);
        System.setOut(new PrintStream(new Tee(out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Tee(err), true, StandardCharsets.UTF_8));
    }

    /** What was logged, a text a record. */
    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** What was printed. */
    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        ROOT.removeHandler(catching);
        ROOT.setLevel(level);
        for (Handler handler : handlers) {
            ROOT.addHandler(handler);
        }
    }

    private final class Catching extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord told) {
            String text = text(told);
            synchronized (lines) {
                lines.add(text);
            }
        }

        /** Without the time, whose digits may be anybody's. */
        private String text(LogRecord told) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            out.println(formatter.formatMessage(told));
            if (told.getThrown() != null) {
                told.getThrown().printStackTrace(out);
            }
            return text.toString();
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private final class Tee extends OutputStream {
        private final PrintStream screen;

        Tee(PrintStream screen) {
            this.screen = screen;
        }

        @Override
        public void write(int b) {
            printed.write(b);
            screen.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            printed.write(bytes, offset, length);
            screen.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            screen.flush();
        }
    }
}
