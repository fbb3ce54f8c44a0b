// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A shell that is told one thing after the other, as by somebody at a terminal. One thread. */
final class Shell implements AutoCloseable {
    private static final String DONE = "@@@ done, status ";

    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    /**
     * What came of some commands.
     *
     * @param status the last one's
     * @param output of all, standard error with it
     */
    record Outcome(int status, String output) {}

    /** A shell in a folder, with more in its environment. */
    Shell(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        output = process.inputReader(StandardCharsets.UTF_8);
        input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Runs commands and waits for their end. */
    Outcome run(String commands) throws IOException {
        begin(commands);
        return end();
    }

    /** Begins to run commands, which find nothing on their standard input. */
    void begin(String commands) throws IOException {
        input.write("{\n" + commands + "\n} </dev/null\nprintf '\\n" + DONE + "%s\\n' $?\n");
        input.flush();
    }

    /** Waits for their end; tells what they have told since they were last asked. */
    Outcome end() throws IOException {
        StringBuilder told = new StringBuilder();
        String line = line();
        while (!line.startsWith(DONE)) {
            told.append(line).append('\n');
            line = line();
        }
        // What is told need not end a line; what ends it then is not theirs.
        told.setLength(told.length() - 1);
        return new Outcome(Integer.parseInt(line.substring(DONE.length())), told.toString());
    }

    /** The next line that they tell; waits for it. */
    String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the shell has ended");
        }
        return line;
    }

    /** Ends the shell and all that it runs. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
