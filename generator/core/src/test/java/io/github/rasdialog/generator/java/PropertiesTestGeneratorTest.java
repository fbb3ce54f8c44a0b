// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds generated tests against those in {@code src/test/resources/golden-tests}; refreshed as the golden sources are. */
class PropertiesTestGeneratorTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-tests");

    static List<Path> dialogs() throws IOException {
        return GoldenTest.dialogs();
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void generatesWhatIsStored(Path file) throws IOException {
        GeneratedFile test = generate(load(file), file).file().orElseThrow();
        Path golden = GOLDEN.resolve(test.path());
        if (GoldenTest.isRefreshed()) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, test.content());
        }

        assertThat(golden).hasContent(test.content());
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void generatesTheSameBytesInAnotherLocale(Path file) throws IOException {
        Dialog dialog = load(file);
        Locale locale = Locale.getDefault();
        PropertiesTestGenerator.Outcome here = generate(dialog, file);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(generate(dialog, file)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void generatesWhatCompiles(Path file) throws IOException {
        Dialog dialog = load(file);
        GeneratedFile test = generate(dialog, file).file().orElseThrow();
        List<GeneratedFile> sources = new ArrayList<>(
                JavaGenerator.generate(dialog, file.getFileName().toString(), ""));
        sources.add(test);

        CompiledSources classes = CompiledSources.of(sources, System.getProperty("java.class.path"));

        String name = test.path().substring(0, test.path().length() - ".java".length());
        assertThatCode(() -> classes.loadClass(name.replace('/', '.'))).doesNotThrowAnyException();
    }

    @Test
    void tellsWhichValueItWouldNotKnow() throws IOException {
        Path file = Path.of("src/test/resources/golden/token-login.dialog.yaml");
        String yaml = Files.readString(file).replace("[0-9]{6}", "(?!.*).");
        Dialog dialog = DialogLoader.load("x", yaml).dialog().orElseThrow();

        PropertiesTestGenerator.Outcome outcome = generate(dialog, file);

        assertThat(outcome.file()).isEmpty();
        assertThat(outcome.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("'code'"));
    }

    private static Dialog load(Path file) throws IOException {
        return DialogLoader.load(file).dialog().orElseThrow();
    }

    private static PropertiesTestGenerator.Outcome generate(Dialog dialog, Path file) {
        return PropertiesTestGenerator.generate(dialog, "src/main/dialog/" + file.getFileName(), "");
    }
}
