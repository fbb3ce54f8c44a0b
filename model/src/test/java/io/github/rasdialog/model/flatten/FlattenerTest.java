// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.source.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dialogs that use others, which lie in memory. */
class FlattenerTest {
    private static final String WORD = """
            dialog: Word
            buffers: { send: 80, receive: 16 }
            data:
              word: { type: text, max: 8 }
              teller: { type: text, max: 8 }
            counters:
              tries: { max: 1 }
            start: ask
            states:
              ask: { kind: await-send, text: "Word: ", next: read }
              read:
                kind: await-receive
                into: word
                timeout: 60s
                decide: { right: { next: done, sets: [teller] }, wrong: { count: tries, next: ask, exhausted: failed } }
                malformed: failed
                timed-out: silent
              silent: { kind: timed-out, next: gone }
              done: { kind: completing, result: success, user: "${teller}" }
              failed: { kind: completing, result: failure, user: caller }
              gone: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }
              over: { kind: ended }
            properties:
              - name: none that holds of what uses this
                never: read.right
            """;

    private final Map<String, String> files = new TreeMap<>(Map.of("word.dialog.yaml", WORD));
    private final List<String> read = new ArrayList<>();

    private LoadedDialog load(String text) {
        return DialogLoader.load("here/main.dialog.yaml", text, path -> {
            read.add(path);
            if (!files.containsKey(path)) {
                throw new NoSuchFileException("/secret/place/" + path);
            }
            return files.get(path).getBytes(StandardCharsets.UTF_8);
        });
    }

    /** A dialog whose states are these, and three that complete. */
    private static String main(String... states) {
        return """
                dialog: Main
                buffers: { send: 80, receive: 16 }
                start: first
                states:
                %s
                  yes: { kind: completing, result: success, user: caller }
                  no: { kind: completing, result: failure, user: caller }
                  over: { kind: ended }
                """.formatted(String.join("\n", states));
    }

    /** The same, to be used as {@link #WORD} is. */
    private static String outer(String... states) {
        return main(states)
                .replace("start: first", "start: f")
                .replace("yes", "done")
                .replace("no:", "failed:")
                .replace("failed: no", "failed: failed");
    }

    private static String using(String name, String file) {
        return using(name, file, "yes");
    }

    private static String using(String name, String file, String done) {
        return "  %s: { use: %s, outcomes: { done: %s, failed: no } }".formatted(name, file, done);
    }

    private static List<String> told(LoadedDialog loaded) {
        return loaded.diagnostics().stream()
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.location())
                .toList();
    }

    private static List<String> messages(LoadedDialog loaded) {
        return loaded.diagnostics().stream()
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.message())
                .toList();
    }

    @Test
    void theStatesOfTheUsedDialogStandInThePlaceOfTheOneThatUsesIt() {
        Dialog dialog = load(main(using("first", "word.dialog.yaml"))).dialog().orElseThrow();

        assertThat(dialog.states())
                .extracting(State::name)
                .containsExactly(
                        "firstAsk",
                        "firstRead",
                        "firstSilent",
                        "firstGone",
                        "yes",
                        "no",
                        "over",
                        "(failed)",
                        "(undecided)");
        assertThat(dialog.state(dialog.start()).name()).isEqualTo("firstAsk");
        assertThat(dialog.data()).extracting(Datum::name).containsExactly("firstWord", "firstTeller");
        assertThat(dialog.counters()).extracting(Counter::name).containsExactly("firstTries");
        assertThat(dialog.properties()).isEmpty();
    }

    @Test
    void whatCameFromAFileHasItsPlaceThere() {
        LoadedDialog loaded = load(main(using("first", "word.dialog.yaml")));

        State asking = loaded.dialog().orElseThrow().state(0);
        assertThat(asking.location())
                .isEqualTo(SourceLocation.startOf("word.dialog.yaml").at(10, 3));
        assertThat(loaded.sources().of(asking.location()).name()).isEqualTo("here/word.dialog.yaml");
        assertThat(loaded.sources().of(asking.location()).text()).isEqualTo(WORD);
    }

    @Test
    void dataThatOnlyAReplacedCompletionNamesStayBehind() {
        files.put("word.dialog.yaml", WORD.replace("{ next: done, sets: [teller] }", "done"));

        Dialog dialog = load(main(using("first", "word.dialog.yaml"))).linked().orElseThrow();

        assertThat(dialog.data()).extracting(Datum::name).containsExactly("firstWord");
    }

    @Test
    void twoUsesOfAFileAreTwoDialogsOfOneReading() {
        LoadedDialog loaded =
                load(main(using("first", "word.dialog.yaml", "second"), using("second", "word.dialog.yaml")));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.dialog().orElseThrow().counters())
                .extracting(Counter::name)
                .containsExactly("firstTries", "secondTries");
        assertThat(read).containsExactly("word.dialog.yaml");
    }

    @Test
    void aPathLeadsFromTheFileThatNamesIt() {
        files.put(
                "parts/outer.dialog.yaml",
                main(using("first", "deep/word.dialog.yaml"))
                        .replace("yes", "done")
                        .replace("no:", "failed:")
                        .replace("failed: no", "failed: failed"));
        files.put("parts/deep/word.dialog.yaml", WORD);

        LoadedDialog loaded = load(main(using("first", "parts/outer.dialog.yaml")));

        assertThat(messages(loaded)).isEmpty();
        assertThat(loaded.dialog().orElseThrow().state(0).name()).isEqualTo("firstFirstAsk");
        assertThat(loaded.sources().used()).containsOnlyKeys("parts/outer.dialog.yaml", "parts/deep/word.dialog.yaml");
    }

    @Test
    void whatIsWrongWithAUsedFileIsToldOnceHoweverOftenItIsUsed() {
        files.put("word.dialog.yaml", WORD.replace("malformed: failed", "malformed: faild"));

        LoadedDialog loaded =
                load(main(using("first", "word.dialog.yaml", "second"), using("second", "word.dialog.yaml")));

        assertThat(told(loaded)).containsExactly("M201 word.dialog.yaml:16:16");
        assertThat(messages(loaded)).containsExactly("M201 unknown state \"faild\"; did you mean \"failed\"?");
    }

    @Test
    void aRuleThatEachUseBreaksIsToldOfEach() {
        files.put("word.dialog.yaml", WORD.replace("malformed: failed", "malformed: silent"));

        LoadedDialog loaded =
                load(main(using("first", "word.dialog.yaml", "second"), using("second", "word.dialog.yaml")));

        assertThat(told(loaded)).containsExactly("M207 word.dialog.yaml:16:16", "M207 word.dialog.yaml:16:16");
        assertThat(loaded.diagnostics())
                .extracting(diagnostic -> diagnostic.state().orElseThrow())
                .containsExactlyInAnyOrder("firstRead", "secondRead");
    }

    @Test
    void errorsOfFormInAllFilesComeBeforeFilesThatAreNotThere() {
        files.put("word.dialog.yaml", "dialog: [\n");

        LoadedDialog loaded =
                load(main(using("first", "word.dialog.yaml", "second"), using("second", "missing.dialog.yaml")));

        assertThat(told(loaded)).singleElement().asString().startsWith("M101 word.dialog.yaml:");
        assertThat(loaded.linked()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsToldWithoutThePlaceOnTheMachine() {
        assertThat(messages(load(main(using("first", "missing.dialog.yaml")))))
                .containsExactly("M201 there is no file \"missing.dialog.yaml\"");
        LoadedDialog refused = DialogLoader.load("main.dialog.yaml", main(using("first", "word.dialog.yaml")), path -> {
            throw new IOException("/secret/place: the disk is on fire");
        });
        assertThat(messages(refused)).containsExactly("M201 \"word.dialog.yaml\" cannot be read");
    }

    @Test
    void aDialogThatWasNotReadFromAFolderUsesNone() {
        assertThat(messages(DialogLoader.load("main", main(using("first", "word.dialog.yaml")))))
                .containsExactly("M201 \"word.dialog.yaml\" cannot be read: this dialog was not read from a folder");
    }

    @Test
    void chainsOfUsesAreTwentyDeepAtMost() {
        IntStream.rangeClosed(1, 21)
                .forEach(n -> files.put(n + ".dialog.yaml", outer(using("f", n + 1 + ".dialog.yaml"))));
        files.put("21.dialog.yaml", WORD);

        assertThat(told(load(main(using("first", "2.dialog.yaml"))))).isEmpty();
        assertThat(told(load(main(using("first", "1.dialog.yaml"))))).containsExactly("M101 20.dialog.yaml:5:13");
        assertThat(told(load(main(using("first", "2.dialog.yaml", "second"), using("second", "1.dialog.yaml")))))
                .containsExactly("M101 1.dialog.yaml:5:13");
    }

    @Test
    void filesThatDoubleWithEachUseAreRefusedBeforeTheyFillTheMemory() {
        IntStream.rangeClosed(1, 15)
                .forEach(n -> files.put(
                        n + ".dialog.yaml",
                        outer(using("f", n + 1 + ".dialog.yaml", "g"), using("g", n + 1 + ".dialog.yaml"))));
        files.put("16.dialog.yaml", WORD);

        LoadedDialog loaded = load(main(using("first", "1.dialog.yaml")));

        assertThat(loaded.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message())
                        .startsWith("what is used up to here is larger than 1048576 bytes"));
    }

    @Test
    void manyLargeFilesAreNotAllRead() {
        String states = IntStream.range(0, 50)
                .mapToObj(n -> using("s" + n, n + ".dialog.yaml"))
                .collect(Collectors.joining("\n"));
        IntStream.range(0, 50).forEach(n -> files.put(n + ".dialog.yaml", WORD + "#".repeat(200_000)));

        LoadedDialog loaded = load(main(using("first", "word.dialog.yaml"), states));

        assertThat(loaded.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message())
                        .startsWith("what is used up to here is larger than 1048576 bytes"));
        assertThat(read).hasSizeLessThan(10);
    }

    @Test
    void allThatIsUsedMayBeAsLargeAsAFileAndNoLarger() {
        int half = 1 << 19;
        String twice = main(using("first", "word.dialog.yaml", "second"), using("second", "word.dialog.yaml"));

        files.put("word.dialog.yaml", WORD + "#".repeat(half - WORD.length()));
        assertThat(told(load(twice))).isEmpty();
        files.put("word.dialog.yaml", WORD + "#".repeat(half - WORD.length() + 1));
        assertThat(told(load(twice))).containsExactly("M101 6:18");
    }

    @Test
    void whatAUsedFileUsesCountsAsOftenAsThatFileIsUsed() {
        files.put("outer.dialog.yaml", outer(using("f", "word.dialog.yaml")) + "#".repeat(300_000));
        files.put("word.dialog.yaml", WORD + "#".repeat(300_000));

        LoadedDialog loaded =
                load(main(using("first", "outer.dialog.yaml", "second"), using("second", "outer.dialog.yaml")));

        assertThat(told(loaded)).containsExactly("M101 6:18");
    }

    @Test
    void aNameThatIsMadeIsBounded() {
        String longest = "x".repeat(255 - "Silent".length());

        assertThat(told(load(main(using("first", "word.dialog.yaml"), using(longest, "word.dialog.yaml")))))
                .doesNotContain("M101 6:3");
        assertThat(told(load(main(using("first", "word.dialog.yaml"), using(longest + "x", "word.dialog.yaml")))))
                .containsExactly("M101 6:3");
    }

    @Test
    void whereAFileIsMissingNothingIsToldOfWhatItsStatesWouldBeCalled() {
        LoadedDialog loaded = load(main(using("first", "missing.dialog.yaml"))
                + "properties: [{ name: the right one, never: firstRead.right }]\n");

        assertThat(messages(loaded)).containsExactly("M201 there is no file \"missing.dialog.yaml\"");
    }

    @Test
    void namesThatClashInsideAUsedDialogAreToldThereAlone() {
        String gone = "  fGone: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }";
        files.put(
                "clash.dialog.yaml",
                outer(using("f", "word.dialog.yaml"), gone) + "data: { fWord: { type: text, max: 8 } }\n");

        LoadedDialog loaded = load(main(using("first", "clash.dialog.yaml")));

        assertThat(told(loaded)).containsExactly("M104 clash.dialog.yaml:5:3", "M104 clash.dialog.yaml:5:3");
    }

    @Test
    void anEmptyNameIsUnknown() {
        files.put("word.dialog.yaml", WORD.replace("malformed: failed", "malformed: ''"));

        assertThat(messages(load(main(using("first", "word.dialog.yaml"))))).containsExactly("M201 unknown state \"\"");
    }

    @Test
    void anUnknownStartIsToldInItsFileAloneThoughAPropertyNamesTheStateThatUsesIt() {
        files.put("word.dialog.yaml", WORD.replace("start: ask", "start: asq"));

        LoadedDialog loaded =
                load(main(using("first", "word.dialog.yaml")) + "properties: [{ name: never there, never: first }]\n");

        assertThat(messages(loaded)).containsExactly("M201 unknown state \"asq\"; did you mean \"ask\"?");
    }

    @Test
    void aPathIsBounded() {
        String path = "a/".repeat(200_000) + "word.dialog.yaml";

        assertThat(messages(load(main(using("first", path)))))
                .containsExactly("M105 a path has at most 255 characters");
    }

    @Test
    void aDialogThatEndsWhereItBeginsIsNotLedInCircles() {
        files.put("done.dialog.yaml", WORD.replace("start: ask", "start: done"));

        LoadedDialog loaded = load(main(using("first", "done.dialog.yaml", "first")));

        assertThat(told(loaded)).containsExactly("M105 5:17");
    }

    @Test
    void theFileItselfIsKnownByItsNameHoweverItIsUsed() {
        files.put("main.dialog.yaml", WORD);

        assertThat(messages(load(main(using("first", "main.dialog.yaml")))))
                .containsExactly("M214 main.dialog.yaml uses main.dialog.yaml");
        assertThat(read).isEmpty();
    }
}
