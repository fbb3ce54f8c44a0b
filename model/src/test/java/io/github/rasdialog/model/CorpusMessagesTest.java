// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the words of every diagnostic that the {@link Corpus} shows, and its trace, to {@code golden/messages.txt}. Where
 * they are meant to change, {@code -Dgolden.refresh} writes it; then look at the difference.
 */
class CorpusMessagesTest {
    private static final Path STORED = Path.of("src/test/resources/golden/messages.txt");

    @Test
    void everyMessageIsWordedAsStored() throws IOException {
        String messages = messages();
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.writeString(STORED, messages);
        }
        assertThat(messages).isEqualTo(Files.readString(STORED));
    }

    private static String messages() throws IOException {
        StringBuilder messages = new StringBuilder();
        for (Corpus.Case file : Corpus.all()) {
            LoadedDialog loaded = file.load();
            if (!loaded.diagnostics().isEmpty()) {
                messages.append(file).append('\n');
                loaded.diagnostics().forEach(diagnostic -> messages.append(line(diagnostic)));
            }
        }
        return messages.toString();
    }

    private static String line(Diagnostic diagnostic) {
        String state = diagnostic.state().map(name -> " [" + name + "]").orElse("");
        String trace = diagnostic.trace().isEmpty() ? "" : "\n    " + String.join(" ", diagnostic.trace());
        return "  " + diagnostic.location() + " " + diagnostic.code() + state + " " + diagnostic.message() + trace
                + "\n";
    }
}
