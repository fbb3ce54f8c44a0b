// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class ScriptTest {

    @Property
    void piecesHoldTheSameKeysInOrder(
            @ForAll @CharRange(from = ' ', to = '\u00ff') String line, @ForAll @IntRange(min = 1, max = 10) int size) {
        Script whole = Script.silent().secretLine(line).ahead(line);
        Script cut = whole.inPieces(size, Duration.ofSeconds(1));

        assertThat(keys(cut.replies().get(0))).isEqualTo(keys(whole.replies().get(0)));
        assertThat(keys(cut.ahead())).isEqualTo(keys(whole.ahead()));
        assertThat(cut.replies().get(0)).allSatisfy(act -> {
            assertThat(act).isInstanceOf(Act.Type.class);
            assertThat(((Act.Type) act).keys()).hasSizeBetween(1, size);
            assertThat(((Act.Type) act).secret()).isTrue();
        });
    }

    private static String keys(List<Act> acts) {
        return acts.stream().map(act -> ((Act.Type) act).keys()).collect(Collectors.joining());
    }

    @Example
    void eachTextGetsItsReplyAndSilenceWhereThereIsNone() {
        RecordingLine line = new RecordingLine();
        Caller caller = Script.lines("alice")
                .silence()
                .secretLine("code")
                .hangUp()
                .ahead("early")
                .caller();
        caller.connected(line);
        for (int i = 0; i < 6; i++) {
            line.done.add("text");
            caller.shown(new byte[0]);
        }

        assertThat(line.done)
                .containsExactly(
                        "early\r",
                        "text",
                        "alice\r",
                        "text",
                        "text",
                        "secret code\r",
                        "text",
                        "hang up",
                        "text",
                        "text");
    }

    @Example
    void anActWaitsForTheOneBeforeItAcrossReplies() {
        RecordingLine line = new RecordingLine();
        Caller caller = Script.lines("one", "two").slower(Duration.ofSeconds(1)).caller();
        caller.connected(line);
        caller.shown(new byte[0]);
        caller.shown(new byte[0]);
        assertThat(line.done).isEmpty();
        assertThat(line.later).hasSize(1);

        line.later.remove(0).run();
        assertThat(line.done).containsExactly("one\r");
        assertThat(line.later).hasSize(1);

        line.later.remove(0).run();
        assertThat(line.done).containsExactly("one\r", "two\r");
    }

    @Example
    void whatCannotBeTypedIsRefused() {
        assertThatThrownBy(() -> Script.lines("\u20ac")).hasMessage("a key that is no byte");
        assertThatThrownBy(() -> new Act.HangUp(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Script.silent().inPieces(0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final class RecordingLine implements Line {
        private final List<String> done = new ArrayList<>();
        private final List<Runnable> later = new ArrayList<>();

        @Override
        public void type(byte[] keys) {
            done.add(new String(keys, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void typeSecret(byte[] keys) {
            done.add("secret " + new String(keys, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void hangUp() {
            done.add("hang up");
        }

        @Override
        public void later(long nanos, Runnable action) {
            later.add(action);
        }
    }
}
