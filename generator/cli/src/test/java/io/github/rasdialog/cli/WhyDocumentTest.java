// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault that the page shows is found, and told as it says. {@code -Dgolden.refresh} writes down what is told. */
class WhyDocumentTest {
    private static final Path PAGE = Path.of("../../model/docs/why.md");
    private static final Path TOKEN_LOGIN = Path.of("../../generated-examples/src/main/dialog/token-login.dialog.yaml");
    private static final Pattern FAULT = Pattern.compile("(?s)```diff\n(.*?)```\n```text\n(.*?)```\n");

    @TempDir
    private Path folder;

    @Test
    void theDialogThatIsChangedHasNoFault() {
        assertThat(Invocation.of("check", TOKEN_LOGIN).err()).isEmpty();
    }

    @Test
    void everyFaultIsToldAsThePageSays() throws IOException {
        String page = Files.readString(PAGE);
        String written = FAULT.matcher(page)
                .replaceAll(fault -> Matcher.quoteReplacement(
                        "```diff\n" + fault.group(1) + "```\n```text\n" + told(fault) + "```\n"));
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.writeString(PAGE, written);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(written);
        assertThat(FAULT.matcher(page).results().count())
                .isEqualTo(Pattern.compile("(?m)^```(?:diff|text)$")
                                .matcher(page)
                                .results()
                                .count()
                        / 2)
                .isGreaterThan(10);
    }

    /** What the checker says, but for the sum at the end. */
    private String told(MatchResult fault) {
        String shown = "token-login.dialog.yaml";
        try {
            Path file =
                    Files.writeString(folder.resolve(shown), patched(Files.readString(TOKEN_LOGIN), fault.group(1)));
            Invocation check = Invocation.of("check", file);
            assertThat(check.status()).as(fault.group(1)).isEqualTo(1);
            return check.err().replace(file.toString(), shown).replaceFirst("(?m)^1 error, .*\n\\z", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String patched(String text, String hunk) {
        String old = lines(hunk, '-');
        assertThat(text.split(Pattern.quote(old), -1))
                .as("%s stands there once", hunk)
                .hasSize(2);
        return text.replace(old, lines(hunk, '+'));
    }

    /** The hunk's lines that are marked so, and those that are not marked. */
    private static String lines(String hunk, char mark) {
        return hunk.lines()
                .filter(line -> line.charAt(0) == mark || line.charAt(0) == ' ')
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
