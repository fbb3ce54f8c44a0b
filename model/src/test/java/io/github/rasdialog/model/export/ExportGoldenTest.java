// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the exports against those in {@code src/test/resources/golden/export}, byte by byte. Where an export is meant to
 * write something else, {@code -Dgolden.refresh} rewrites them; then look at the difference.
 */
class ExportGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/export");
    private static final List<Path> DIALOGS = List.of(
            Path.of("src/test/resources/corpus/valid/token-login.dialog.yaml"),
            FOLDER.resolve("every-construct.dialog.yaml"));
    private static final List<Export> EXPORTS = List.of(new Promela(), new Tla(), new Scxml());

    static Stream<Path> dialogs() {
        return DIALOGS.stream();
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void writesWhatIsStored(Path file) throws IOException {
        for (ExportedFile exported : export(load(file))) {
            Path stored = FOLDER.resolve(exported.name());
            if (isRefreshed()) {
                Files.writeString(stored, exported.content());
            }
            assertThat(exported.content()).isEqualTo(Files.readString(stored));
        }
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void writesTheSameInAnotherLocaleWithAnotherLineSeparator(Path file) throws IOException {
        List<ExportedFile> here = export(load(file));
        Locale locale = Locale.getDefault();
        String separator = System.lineSeparator();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            System.setProperty("line.separator", "\r\n");
            assertThat(export(load(file))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            System.setProperty("line.separator", separator);
        }
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void namesTheDialogAndItsDigest(Path file) throws IOException {
        Dialog dialog = load(file);
        assertThat(export(dialog))
                .allSatisfy(exported ->
                        assertThat(exported.content()).contains(dialog.name() + ", a RAS", dialog.digest()));
    }

    private static List<ExportedFile> export(Dialog dialog) {
        return EXPORTS.stream()
                .flatMap(export -> export.export(dialog).stream())
                .toList();
    }

    private static Dialog load(Path file) throws IOException {
        LoadedDialog loaded = DialogLoader.load(file);
        assertThat(loaded.dialog()).as("%s", loaded.diagnostics()).isPresent();
        return loaded.dialog().orElseThrow();
    }

    private static boolean isRefreshed() {
        String refresh = System.getProperty("golden.refresh", "false");
        return refresh.isEmpty() || refresh.equals("true");
    }
}
