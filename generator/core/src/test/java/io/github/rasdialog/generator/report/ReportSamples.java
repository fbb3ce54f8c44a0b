// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.explain.Explanation;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Dialogs that show every diagnostic, and the schemas that reports on them are held against. */
final class ReportSamples {
    private static final long MAX_CONFIGURATIONS = 100_000;

    /** One state after the other, nothing to tell of it. */
    static final String RIGHT = """
            dialog: Login
            buffers: { send: 80, receive: 80 }
            data: { user: { type: text, max: 64 } }
            start: ask
            states:
              ask: { kind: await-send, text: "User: ", next: read }
              read: { kind: await-receive, into: user, timeout: 30s, malformed: no,
                      decide: { right: yes, wrong: no }, timed-out: silent }
              silent: { kind: timed-out, next: no }
              yes: { kind: completing, result: success, user: "${user}" }
              no: { kind: completing, result: error, error: ERROR_AUTHENTICATION_FAILURE }
              over: { kind: ended }
            properties:
              - { name: asked first, precedence: { first: read.right, then: yes } }
            """;

    private ReportSamples() {}

    /** The example of every explanation. */
    static List<LoadedDialog> wrong() {
        return Arrays.stream(DiagnosticCode.values())
                .map(code -> load(
                        "wrong/" + code + " shown/login.dialog.yaml",
                        example(Explanation.of(code).markdown())))
                .toList();
    }

    static LoadedDialog load(String name, String yaml) {
        return DialogLoader.load(name, yaml.getBytes(StandardCharsets.UTF_8), MAX_CONFIGURATIONS);
    }

    /** A dialog in a folder that uses another in {@code parts}, in which a text names a datum that is not set. */
    static LoadedDialog using() {
        String used = RIGHT.replace("User: ", "User ${user}: ");
        return DialogLoader.load("a folder/outer.dialog.yaml", """
                dialog: Outer
                buffers: { send: 80, receive: 80 }
                start: login
                states:
                  login: { use: parts/login.dialog.yaml, outcomes: { yes: yes } }
                  yes: { kind: completing, result: success, user: caller }
                  over: { kind: ended }
                properties:
                  - { name: nobody passes, never: yes }
                """, path -> used.getBytes(StandardCharsets.UTF_8));
    }

    private static String example(String markdown) {
        String fence = "```yaml\n";
        int from = markdown.indexOf(fence) + fence.length();
        return markdown.substring(from, markdown.indexOf("```", from));
    }

    /** What a schema of our resources has to say against a JSON text. */
    static List<Error> faults(String schema, SpecificationVersion version, String json) {
        try (InputStream in = ReportSamples.class.getResourceAsStream(schema)) {
            Schema loaded =
                    SchemaRegistry.withDefaultDialect(version).getSchema(Objects.requireNonNull(in), InputFormat.JSON);
            return loaded.validate(json, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
