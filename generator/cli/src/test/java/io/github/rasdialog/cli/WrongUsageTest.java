// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.Ink;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongUsageTest {
    @TempDir
    private Path folder;

    static Stream<List<String>> wrongUsage() {
        return Stream.of(
                List.of(),
                List.of("chek"),
                List.of("--nonsense"),
                List.of("check"),
                List.of("check", "--fromat", "json", "."),
                List.of("check", "--format", "xml", "."),
                List.of("check", "--max-configurations", "0", "."),
                List.of("check", "--max-configurations", "many", "."),
                List.of("check", "--trace-format", "html", "."),
                List.of("check", "--watch", "--format", "json", "."),
                List.of("check", "--watch", "missing.dialog.yaml"),
                List.of("generate", "."),
                List.of("generate", "-o"),
                List.of("export", "x.dialog.yaml", "-o", "."),
                List.of("export", "x.dialog.yaml", "--to", "nusmv", "-o", "."),
                List.of("export", "--to", "promela", "-o", "."),
                List.of("serve"),
                List.of("serve", "x.dialog.yaml"),
                List.of("install"),
                List.of("install", "a.dll", "b.dll"),
                List.of("uninstall", "now"),
                List.of("status", "now"),
                List.of("explain", "M999"),
                List.of("explain", "M101", "M102"));
    }

    @ParameterizedTest
    @MethodSource
    void wrongUsage(List<String> arguments) {
        assertOneLineOfComplaint(Invocation.of(arguments.toArray()));
    }

    @Test
    void aMisspeltCommandIsGuessed() {
        assertThat(Invocation.of("chek").err())
                .isEqualTo("rasdialog: what is 'chek'? Did you mean check? (see 'rasdialog --help')\n");
    }

    @Test
    void aPathThatLeadsNowhereIsUnreadable() {
        Path missing = folder.resolve("missing.dialog.yaml");

        for (Invocation invocation : List.of(
                Invocation.of("check", missing),
                Invocation.of("generate", missing, "-o", folder),
                Invocation.of("export", missing, "--to", "promela", "-o", folder))) {
            assertOneLineOfComplaint(invocation);
            assertThat(invocation.err()).isEqualTo("rasdialog: " + missing + ": no such file or folder\n");
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsUnreadableAlsoInAFolder() throws IOException {
        SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path link = Files.createSymbolicLink(folder.resolve("other.dialog.yaml"), folder.resolve("nowhere"));

        Invocation check = Invocation.of("check", folder);

        assertOneLineOfComplaint(check);
        assertThat(check.err()).contains(link + ": no such file or folder");
    }

    @Test
    void aResultThatCannotBeWrittenIsNotSuccess() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };

        int status = Rasdialog.run(
                new Terminal(new PrintWriter(full), new PrintWriter(err), Ink.PLAIN, Ink.PLAIN),
                "check",
                file.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err).hasToString("rasdialog: not all of the result could be written" + System.lineSeparator());
    }

    @Test
    void aFolderWithoutDialogsIsUnreadable() throws IOException {
        SampleFiles.write(folder, "login.yaml", SampleFiles.RIGHT);

        assertOneLineOfComplaint(Invocation.of("check", folder));
    }

    @Test
    void aDefaultPackageThatIsNoneIsRefused() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        assertOneLineOfComplaint(Invocation.of("generate", file, "-o", folder, "--package", "../evil"));
    }

    @Test
    void anOutputFolderThatIsAFileIsToldOnOneLine() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Invocation generate = Invocation.of("generate", file, "-o", file);

        assertThat(generate.status()).isEqualTo(2);
        assertThat(generate.err().lines()).hasSize(1);
        Invocation export = Invocation.of("export", file, "--to", "promela", "-o", file);
        assertThat(export.status()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(SampleFiles.RIGHT);
    }

    private static void assertOneLineOfComplaint(Invocation invocation) {
        assertThat(invocation.status()).as(invocation.toString()).isEqualTo(2);
        assertThat(invocation.out()).isEmpty();
        assertThat(invocation.err().lines()).hasSize(1).allMatch(line -> line.startsWith("rasdialog: "));
    }
}
