// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.model.flatten.UsedDialogs;
import io.github.rasdialog.simulator.ServerHabits;
import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.testkit.story.Answer;
import io.github.rasdialog.testkit.story.CallerPlan;
import io.github.rasdialog.testkit.story.Story;
import io.github.rasdialog.testkit.subject.DialogModel;
import io.github.rasdialog.testkit.subject.DialogSource;
import io.github.rasdialog.testkit.subject.Login;
import io.github.rasdialog.testkit.subject.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit types, reads and judges is in the dialog's charset. */
class CharsetTest {
    private static final String YAML = """
            dialog: Greeting
            charset: %s
            buffers: { send: 64, receive: 64 }
            data:
              user: { type: text, max: 32 }
            start: ask
            states:
              ask:     { kind: await-send, text: "Name: ", next: read }
              read:
                kind: await-receive
                into: user
                timeout: 20s
                received: greet
                malformed: refused
                timed-out: silent
              greet:   { kind: await-send, text: "Hello, ${user}!\\r\\n", next: wait }
              wait:    { kind: await-receive, into: user, until: any, timeout: 5s, timed-out: silent, received: granted }
              silent:  { kind: timed-out, next: refused }
              granted: { kind: completing, result: success, user: "${user}" }
              refused: { kind: completing, result: error, error: 691 }
              over:    { kind: ended }
            """;

    @TempDir
    Path folder;

    private final List<Login> judged = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "windows-1252, J\u00f6rg \u20ac5",
        "ISO-8859-15, J\u00f6rg \u20ac5",
        "windows-1251, \u041f\u0451\u0442\u0440",
        "ISO-8859-7, \u0391\u03bd\u03bd\u03b1",
        "IBM850, J\u00f6rg",
    })
    void aNameBeyondAsciiIsTypedAndJudgedAsItIsWritten(String charset, String name) throws IOException {
        Answer named = Answer.Line.of(new Word.Known(0));

        greeting(charset, name).replay(1, List.of(Story.of(List.of(named, named), List.of())), 1, Duration.ZERO);

        assertThat(judged).singleElement().satisfies(login -> {
            assertThat(login.user()).isEqualTo(name);
            assertThat(login.typed().get("user")).containsExactly(name, name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "windows-1252", "windows-1255", "ISO-8859-8", "IBM437"})
    void noByteSetsMachineAndModelAtOdds(String charset) throws IOException {
        Greeting greeting = greeting(charset, "bob");
        List<Story> stories = IntStream.range(0, 0x100)
                .mapToObj(typed -> "a" + (char) typed + "b\r")
                .map(keys -> List.<Act>of(new Act.Type(Duration.ZERO, keys, false)))
                .map(typing -> new CallerPlan.Wild(new Script(List.of(), List.of(typing, typing))))
                .map(caller -> new Story(
                        caller, List.of(), List.of(), Optional.empty(), ServerHabits.DEFAULT, Story.LARGE_ROOM, true))
                .toList();

        greeting.replay(1, stories, stories.size(), Duration.ZERO);

        assertThat(judged).hasSizeGreaterThan(100);
    }

    private Greeting greeting(String charset, String name) throws IOException {
        String yaml = YAML.formatted(charset);
        Path file = Files.writeString(folder.resolve("greeting.dialog.yaml"), yaml);
        DialogModel model = DialogModel.load(new DialogSource("greeting.dialog.yaml", yaml, UsedDialogs.NONE));
        return new Greeting(DialogUnderTest.of(
                        file.toString(),
                        DialogHandler.class,
                        handlers -> model.interpreted().type(handlers))
                .words("user", name)
                .lettingIn(judged::add));
    }

    @DialogCoverage(counted = false)
    private static final class Greeting extends DialogProperties {
        Greeting(DialogUnderTest<DialogHandler> dialog) {
            super(dialog);
        }
    }
}
