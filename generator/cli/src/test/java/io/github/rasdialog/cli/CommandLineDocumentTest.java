// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.Ink;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The document on the command line says what is. */
class CommandLineDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/command-line.md");

    @TempDir
    private Path folder;

    @Test
    void everyCommandAndOptionIsInTheDocumentAndNoOther() throws IOException {
        StringWriter nowhere = new StringWriter();
        CommandLine rasdialog = Rasdialog.commandLine(
                new Terminal(new PrintWriter(nowhere), new PrintWriter(nowhere), Ink.PLAIN, Ink.PLAIN));
        Set<String> commands = rasdialog.getSubcommands().keySet();
        Set<String> options = Stream.concat(Stream.of(rasdialog), rasdialog.getSubcommands().values().stream())
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(OptionSpec::longestName)
                .filter(name -> name.startsWith("--"))
                .collect(Collectors.toSet());

        assertThat(found("(?m)^## `(\\w+)")).isEqualTo(commands);
        assertThat(found("(--[a-z][a-z-]+)")).isEqualTo(options).contains("--to");
    }

    @Test
    void theTimelineIsWhatComesOut() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        String shown = Invocation.of("check", file).err().replace(file.toString(), "login.dialog.yaml");

        assertThat(found("(?s)```text\\n(.*?)```")).containsExactly(shown);
    }

    @Test
    void theJsonIsWhatComesOut() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        String shown = Invocation.of("check", file, "--format", "json")
                .out()
                .replace(file.toString().replace("\\", "\\\\"), "login.dialog.yaml");

        assertThat(found("(?s)```json\\n(.*?)```")).containsExactly(shown);
    }

    private static Set<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
