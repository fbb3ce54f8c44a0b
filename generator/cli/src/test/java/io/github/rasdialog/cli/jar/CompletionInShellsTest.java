// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script in the shells that it is for. */
class CompletionInShellsTest {
    private static final Path SCRIPT =
            Packaged.DIRECTORY.resolve("rasdialog_completion").toAbsolutePath();

    /** What bash does when the tab key is hit, without the key. */
    private static final String IN_BASH = """
            source '%s'
            compopt() { :; }
            complete() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _complete_rasdialog; echo "${COMPREPLY[@]}"; }
            complete rasdialog expl
            complete rasdialog explain M20
            complete rasdialog check --format ""
            """;

    /** A zsh inside a zsh, at whose keyboard somebody sits: it is read until what is awaited stands there. */
    private static final String IN_ZSH = """
            zmodload zsh/zpty
            zpty inner TERM=dumb HOME='%1$s' zsh -f -i
            zpty -w inner 'PS1=ready:; source "%2$s"; echo sour""ced'
            zpty -r -m inner seen '*sourced*ready:*'
            zpty -n -w inner $'rasdialog expl\\t'
            zpty -r -m inner seen '*rasdialog explain*' && echo a command is completed
            zpty -n -w inner $'M21\\t\\t'
            zpty -r -m inner seen '*M213*' && echo values are listed
            zpty -d inner
            """;

    @TempDir
    private Path folder;

    @Test
    void bashCompletesCommandsAndValues() throws IOException {
        assertThat(run("bash", IN_BASH.formatted(SCRIPT)).lines())
                .hasSize(3)
                .satisfiesExactly(
                        command -> assertThat(command).isEqualTo("explain"),
                        codes -> assertThat(codes).startsWith("M201 M202 ").doesNotContain("M301"),
                        formats -> assertThat(formats).isEqualTo("text json sarif"));
    }

    @Test
    void zshCompletesCommandsAndValues() throws IOException {
        assertThat(run("zsh", IN_ZSH.formatted(folder, SCRIPT)))
                .isEqualTo("a command is completed\nvalues are listed\n");
    }

    private String run(String shell, String script) throws IOException {
        NativeTool.require(shell);
        Path file = Files.writeString(folder.resolve("script"), script);
        Packaged run = Packaged.run(List.of(shell, file.toString()), Map.of());
        assertThat(run.err()).isEmpty();
        return run.out();
    }
}
