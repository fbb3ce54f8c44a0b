// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.model.source.Ink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** What came of a command that was run in this process. */
record Invocation(int status, String out, String err) {

    /** Runs a command whose streams are no terminals. */
    static Invocation of(Object... arguments) {
        return with(Ink.PLAIN, arguments);
    }

    /** Runs a command. */
    static Invocation with(Ink ink, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), ink, ink);
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int status = Rasdialog.run(terminal, words);
        return new Invocation(status, unix(out), unix(err));
    }

    private static String unix(StringWriter text) {
        return text.toString().replace("\r\n", "\n");
    }
}
