// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.testkit.DialogUnderTest;
import io.github.rasdialog.testkit.stage.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The token login's YAML, each with one fault. */
final class DialogFaults {
    private static final String ANY = "theRulesOfTheProtocolAreKept";

    private DialogFaults() {}

    static List<SeededFault> all() throws IOException {
        return List.of(
                fault(
                        "a caller who is silent is let in",
                        "silent:      { kind: timed-out, next: gaveUp }",
                        "silent:      { kind: timed-out, next: granted }",
                        "error M212"),
                fault("declares what it does not keep", "times: 3", "times: 2", "error M301"),
                fault(
                        "has classes of another state of the file",
                        "timeout: 30s",
                        "timeout: 20s",
                        "generate them anew"));
    }

    private static SeededFault fault(String what, String from, String to, String cause) throws IOException {
        String yaml = Files.readString(Path.of("src/main/dialog/token-login.dialog.yaml"));
        if (!yaml.contains(from)) {
            throw new IllegalStateException("nowhere in the YAML: " + from);
        }
        Path file = Files.createDirectories(Path.of("target/faulty-dialogs"))
                .resolve(what.replace(' ', '-') + ".dialog.yaml");
        Files.writeString(file, yaml.replace(from, to));
        DialogUnderTest<TokenLoginHandler> dialog =
                DialogUnderTest.of(file.toString().replace('\\', '/'), TokenLoginHandler.class, TokenLoginDialog::type);
        return new SeededFault(what, "dialog", dialog, Engine.OURS, ANY, cause);
    }
}
