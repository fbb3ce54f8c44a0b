// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
    private static final String DIALOG = """
            dialog: Guess
            buffers: { send: 80, receive: 80 }
            charset: ISO-8859-1
            data:
              word: { type: text, max: 8 }
              hint: { type: text, max: 4, PATTERN }
            counters:
              tries: { max: 5 }
            start: ask
            states:
              ask: { kind: await-send, text: "Word: ", next: read }
              read:
                kind: await-receive
                into: word
                timeout: 30s
                decide:
                  wrong: { next: hinted, sets: [hint], count: tries, exhausted: out }
                  right: in
                malformed: out
                timed-out: silent
              hinted: { kind: await-send, text: "${hint} Word: ", next: read }
              silent: { kind: timed-out, next: out }
              in: { kind: completing, result: success, user: "${word}" }
              out: { kind: completing, result: failure, user: nobody }
              over: { kind: ended }
            """;

    @TempDir
    private Path folder;

    private InterpretedDialog dialog(String pattern) throws Exception {
        Path file = Files.writeString(folder.resolve("guess.dialog.yaml"), DIALOG.replace(", PATTERN", pattern));
        return InterpretedDialog.of(DialogLoader.load(file).dialog().orElseThrow());
    }

    /** How many words it takes, at most six, and what was said last. */
    private static String play(InterpretedDialog dialog, Rules rules) throws Exception {
        DialogMachine machine = dialog.machine(rules.get());
        byte[] said = new byte[80];
        int words = 0;
        int length = 0;
        Action action = machine.start();
        while (action == Action.SEND) {
            length = machine.renderText(said);
            machine.sent();
            words++;
            byte[] word = "word".getBytes(StandardCharsets.ISO_8859_1);
            machine.line(word, 0, word.length);
            action = machine.decided(machine.decide());
        }
        return words + " " + new String(said, 0, length, StandardCharsets.ISO_8859_1) + machine.stateName();
    }

    @Test
    void theFirstOutcomeOfTheFileIsTakenWhereNothingIsSaid() throws Exception {
        InterpretedDialog dialog = dialog("");
        assertThat(play(dialog, new Rules(new Decisions(dialog, Map.of()), Map.of(), OptionalLong.empty())))
                .isEqualTo("6 hint Word: out");
    }

    @Test
    void aRuleIsFollowedWithinEachCallAnew() throws Exception {
        InterpretedDialog dialog = dialog("");
        Rules rules = new Rules(
                new Decisions(dialog, Map.of("hint", "no")),
                Map.of("read", List.of("wrong", "right")),
                OptionalLong.empty());
        assertThat(play(dialog, rules)).isEqualTo("2 no Word: in");
        assertThat(play(dialog, rules)).isEqualTo("2 no Word: in");
    }

    @Test
    void aSeedMakesTheSameChoicesAgain() throws Exception {
        InterpretedDialog dialog = dialog("");
        List<String> first = games(dialog);
        assertThat(games(dialog)).isEqualTo(first);
        assertThat(first).anyMatch(game -> game.endsWith("in")).anyMatch(game -> !game.startsWith("1 "));
    }

    private static List<String> games(InterpretedDialog dialog) {
        Rules rules = new Rules(new Decisions(dialog, Map.of()), Map.of(), OptionalLong.of(5));
        return IntStream.range(0, 20)
                .mapToObj(game -> {
                    try {
                        return play(dialog, rules);
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .toList();
    }

    @Test
    void aSampleFitsThePatternOrIsAskedFor() throws Exception {
        InterpretedDialog digits = dialog(", pattern: \"[0-9]{4}\", min: 4");
        assertThat(play(digits, new Rules(new Decisions(digits, Map.of()), Map.of(), OptionalLong.empty())))
                .isEqualTo("6 0000 Word: out");
        InterpretedDialog accents = dialog(", pattern: '\\P{ASCII}+'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rules(new Decisions(accents, Map.of()), Map.of(), OptionalLong.empty()))
                .withMessageContaining("--set hint=");
        Rules given = new Rules(
                new Decisions(accents, Map.of("hint", "\u00E9")),
                Map.of("read", List.of("wrong", "right")),
                OptionalLong.empty());
        assertThat(play(accents, given)).isEqualTo("2 \u00E9 Word: in");
    }

    @Test
    void aValueThatDoesNotFitIsRefused() throws Exception {
        InterpretedDialog dialog = dialog("");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Rules(new Decisions(dialog, Map.of("hint", "too long")), Map.of(), OptionalLong.empty()))
                .withMessageContaining("hint");
    }
}
