// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Dialogs to run commands on. */
public final class SampleFiles {
    /** A dialog of which nothing is to be told. */
    public static final String RIGHT = """
            dialog: Login
            buffers: { send: 80, receive: 80 }
            data:
              user: { type: text, max: 64 }
            start: ask
            states:
              ask: { kind: await-send, text: "User: ", next: read }
              read:
                kind: await-receive
                into: user
                timeout: 30s
                decide: { right: passed, wrong: refused }
                malformed: refused
                timed-out: silent
              silent: { kind: timed-out, next: refused }
              passed: { kind: completing, result: success, user: "${user}" }
              refused: { kind: completing, result: error, error: ERROR_AUTHENTICATION_FAILURE }
              over: { kind: ended }
            properties:
              - name: nobody passes who is not right
                precedence: { first: read.right, then: passed }
            """;

    /** The same with a warning: W407 at 10:11. */
    public static final String WARNED = RIGHT.replace("    malformed: refused\n", "");

    /** The same with an error that a run shows: M208 at 8:3. */
    public static final String LOOPING = RIGHT.replace("wrong: refused", "wrong: ask");

    private SampleFiles() {}

    /** Writes a file. */
    public static Path write(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
