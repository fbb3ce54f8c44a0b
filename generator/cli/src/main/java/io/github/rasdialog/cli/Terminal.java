// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.model.source.Ink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a command writes, in UTF-8: results to {@code out}, diagnostics and complaints to {@code err}.
 *
 * @param outInk how text stands out on {@code out}
 * @param errInk how text stands out on {@code err}
 */
record Terminal(PrintWriter out, PrintWriter err, Ink outInk, Ink errInk) {
    /** Names those of {@code out}, {@code err} that are terminals. A JVM cannot tell; the launcher script does. */
    static final String TERMINALS_PROPERTY = "rasdialog.terminals";

    /** The streams of this process, in colour where they are terminals and the environment does not forbid it. */
    static Terminal ofProcess() {
        List<String> terminals =
                Arrays.asList(System.getProperty(TERMINALS_PROPERTY, "").split(","));
        boolean colour = allowsColour(System.getenv());
        return new Terminal(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                colour && terminals.contains("out") ? Ink.TERMINAL : Ink.PLAIN,
                colour && terminals.contains("err") ? Ink.TERMINAL : Ink.PLAIN);
    }

    /** Whether an environment lets colour be used: no {@code NO_COLOR} (that is not empty), no dumb terminal. */
    static boolean allowsColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    /** Writes what is held back; false where not all of the results could be written. */
    boolean flush() {
        err.flush();
        return !out.checkError();
    }
}
