// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.generator.DialogFiles;
import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.generator.output.OutputTree;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.testkit.conformance.LockstepWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds generated sources against those in {@code src/test/resources/golden}, byte by byte. Where the generator is meant to
 * write something else, {@code -Dgolden.refresh} rewrites them; then look at the difference.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    static List<Path> dialogs() throws IOException {
        return DialogFiles.under(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void generatesWhatIsStored(Path file) throws IOException {
        List<GeneratedFile> generated = generate(file);
        if (isRefreshed()) {
            OutputTree tree = new OutputTree(expected(file));
            for (GeneratedFile source : generated) {
                tree.write(source);
            }
        }
        assertThat(byPath(generated)).isEqualTo(stored(expected(file)));
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void generatesTheSameBytesInAnotherLocaleTimeZoneAndLineSeparator(Path file) throws IOException {
        List<GeneratedFile> here = generate(file);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String separator = System.lineSeparator();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            System.setProperty("line.separator", "\r\n");
            // One has an i of its own, one its own digits.
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(generate(file)).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setProperty("line.separator", separator);
        }
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void generatesPrintableAscii(Path file) throws IOException {
        for (GeneratedFile source : generate(file)) {
            assertThat(source.content().chars()).allMatch(c -> c == '\n' || c >= ' ' && c <= '~');
        }
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void generatesAMachineThatDoesWhatTheSemanticsSays(Path file) throws IOException {
        Dialog dialog = load(file);

        LockstepWalk walk = new LockstepWalk(dialog, List.of(GeneratedExecution.of(dialog)));

        assertThat(walk.everywhere(10_000, 1_000_000).whole()).isTrue();
    }

    @Test
    void changesTheMachineAloneWhenATextChanges() throws IOException {
        Path file = FOLDER.resolve("every-construct.dialog.yaml");
        String yaml = Files.readString(file);
        Dialog changed = DialogLoader.load(file.toString(), yaml.replace("Once more", "Try again"))
                .dialog()
                .orElseThrow();

        Map<String, String> before = byPath(generate(file));
        Map<String, String> after = byPath(generate(changed, file));

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(path -> !after.get(path).equals(before.get(path))))
                .singleElement()
                .asString()
                .endsWith("Dialog.java");
    }

    static boolean isRefreshed() {
        String refresh = System.getProperty("golden.refresh", "false");
        return refresh.isEmpty() || refresh.equals("true");
    }

    private static List<GeneratedFile> generate(Path file) throws IOException {
        return generate(load(file), file);
    }

    private static List<GeneratedFile> generate(Dialog dialog, Path file) {
        return JavaGenerator.generate(dialog, file.getFileName().toString(), "");
    }

    private static Dialog load(Path file) throws IOException {
        LoadedDialog loaded = DialogLoader.load(file);
        assertThat(loaded.dialog()).as("%s", loaded.diagnostics()).isPresent();
        return loaded.dialog().orElseThrow();
    }

    private static Path expected(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - DialogFiles.SUFFIX.length()));
    }

    private static Map<String, String> byPath(List<GeneratedFile> files) {
        Map<String, String> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file.path(), file.content()));
        return contents;
    }

    private static Map<String, String> stored(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
