// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JavaLimitsTest {
    /** Of each pair of states one sends and one receives; five more are written, two are built in. */
    private static final int MOST_QUESTIONS = (JavaLimits.MAX_STATES - 7) / 2;

    @Test
    void compilesTheLargestDialogs() {
        Dialog manyStates = dialog(MOST_QUESTIONS, 6, "${d0}${d1}, ");
        Dialog manyData = dialog(3, JavaLimits.MAX_DATA, "");

        assertThat(CompiledSources.of(JavaGenerator.generate(manyStates, "large.dialog.yaml", "")))
                .isNotNull();
        assertThat(CompiledSources.of(JavaGenerator.generate(manyData, "large.dialog.yaml", "")))
                .isNotNull();
    }

    @Test
    void refusesALargerOneInPlainWords() {
        Dialog manyStates = dialog(MOST_QUESTIONS + 1, 1, "");
        Dialog manyData = dialog(1, JavaLimits.MAX_DATA + 1, "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JavaGenerator.generate(manyStates, "large.dialog.yaml", ""))
                .withMessage(
                        "Large is too large to be generated: 1001 states, the built-in ones included, at most 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JavaGenerator.generate(manyData, "large.dialog.yaml", ""))
                .withMessage("Large is too large to be generated: 251 data, at most 250");
    }

    /** Asks so many questions one after the other, each decided upon; every outcome sets every datum. */
    private static Dialog dialog(int questions, int data, String echo) {
        String datumLines = IntStream.range(0, data)
                .mapToObj(i -> "  d%d: { type: text, max: 2 }\n".formatted(i))
                .collect(Collectors.joining());
        String sets = IntStream.range(0, data).mapToObj(i -> "d" + i).collect(Collectors.joining(", "));
        String states = IntStream.range(0, questions)
                .mapToObj(i -> question(i, questions, i == 0 ? "" : echo, i == 0 ? sets : "d0"))
                .collect(Collectors.joining());
        String yaml = """
                dialog: Large
                buffers: { send: 512, receive: 64 }
                data:
                %sstart: ask0
                states:
                %s  silent: { kind: timed-out, next: gone }
                  granted: { kind: completing, result: success, user: "${d0}" }
                  refused: { kind: completing, result: failure, user: "${d0}" }
                  gone: { kind: completing, result: error, error: 638 }
                  over: { kind: ended }
                """.formatted(datumLines, states);
        LoadedDialog loaded = DialogLoader.load("large.dialog.yaml", yaml);
        return loaded.dialog()
                .orElseThrow(() -> new AssertionError(loaded.diagnostics().toString()));
    }

    private static String question(int number, int count, String echo, String sets) {
        String next = number + 1 < count ? "ask" + (number + 1) : "granted";
        return """
                  ask%1$d: { kind: await-send, text: "%3$sQuestion %1$d? ", next: read%1$d }
                  read%1$d:
                    kind: await-receive
                    into: d0
                    timeout: 1m
                    timed-out: silent
                    malformed: gone
                    decide:
                      well: { next: %2$s, sets: [%4$s] }
                      ill: refused
                """.formatted(number, next, echo, sets);
    }
}
