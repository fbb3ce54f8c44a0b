// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    private static String print(String text, int line, int column) {
        Diagnostic diagnostic = Diagnostic.at(new SourceLocation(line, column), DiagnosticCode.M102, "unknown key");
        return new DiagnosticPrinter(SourceFiles.of(new SourceFile("login.dialog.yaml", text))).print(diagnostic);
    }

    @Test
    void printsLikeACompiler() {
        assertThat(print("dialog: A\n  nxt: b\n", 2, 3)).isEqualTo("""
                        login.dialog.yaml:2:3: error M102: unknown key
                          nxt: b
                          ^""");
    }

    @Test
    void callsAWarningAWarning() {
        Diagnostic warning = Diagnostic.at(SourceLocation.START, DiagnosticCode.W404, "waits for ever");
        assertThat(new DiagnosticPrinter(SourceFiles.of(new SourceFile("a", ""))).summary(warning))
                .isEqualTo("a:1:1: warning W404: waits for ever");
    }

    @Test
    void keepsTabsSoThatTheCaretStandsBelow() {
        assertThat(print("a:\t\tb\tc", 1, 7)).endsWith("\na:\t\tb\tc\n  \t\t \t^");
    }

    @Test
    void knowsThatSomeCharactersAreTwoWideAndSomeNone() {
        assertThat(print("日本e\u0301x", 1, 5)).endsWith("\n日本e\u0301x\n     ^");
    }

    @Test
    void showsNothingThatATerminalWouldActUpon() {
        assertThat(print("a\u001b[2J\u202e\u0007\u0085b", 1, 8)).endsWith("\na�[2J���b\n       ^");
    }

    @Test
    void keepsTheMessageOnOneHarmlessLine() {
        Diagnostic diagnostic = Diagnostic.at(SourceLocation.START, DiagnosticCode.M102, "key \"a\nb\u001b\"");
        assertThat(new DiagnosticPrinter(SourceFiles.of(new SourceFile("x\ny", ""))).summary(diagnostic))
                .isEqualTo("x�y:1:1: error M102: key \"a�b�\"");
    }

    @Test
    void showsOfAVeryLongLineThePartAroundTheCulprit() {
        String printed = print("x".repeat(5000) + "!" + "y".repeat(5000), 1, 5001);
        List<String> lines = printed.lines().toList();
        assertThat(lines.get(1))
                .hasSizeLessThan(DiagnosticPrinter.SHOWN + 10)
                .startsWith("...x")
                .endsWith("y...");
        assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('!');
    }

    @Test
    void pointsPastTheEndOfALineAndOfAFile() {
        assertThat(print("ab\n", 1, 3)).endsWith("\nab\n  ^");
        assertThat(print("ab\n", 2, 1)).endsWith("\n\n^");
    }

    @Property
    void putsTheCaretBelowTheCulprit(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 400) String line,
            @ForAll @IntRange(max = 399) int at) {
        int culprit = at % line.length();
        List<String> printed = print(line, 1, culprit + 1).lines().toList();
        assertThat(printed).hasSize(3);
        assertThat(printed.get(1).charAt(printed.get(2).length() - 1)).isEqualTo(line.charAt(culprit));
    }

    @Property
    void printsThreeLinesForWhateverStandsThere(
            @ForAll String text,
            @ForAll @IntRange(min = 1, max = 5) int line,
            @ForAll @IntRange(min = 1, max = 300) int column) {
        String printed = print(text, line, column);
        assertThat(printed.split("\n", -1)).hasSize(3);
        assertThat(printed.chars().filter(c -> c != '\n' && c != '\t').noneMatch(Character::isISOControl))
                .isTrue();
    }
}
