// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayCommandTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
    }

    private Invocation play(String typed, Object... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return Invocation.of(Stream.concat(Stream.of("play", file, "--plain"), Arrays.stream(options))
                    .toArray());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aRealHandlerDecidesAtOnce() throws IOException {
        Path classes = SampleHandler.compiled(folder);

        Invocation ann = play("ann\n", "--handler", "OnlyAnn", "--class-path", classes);
        Invocation bob = play("bob\n:decide right\n", "--handler", "OnlyAnn", "--class-path", classes);

        assertThat(ann.status()).isZero();
        assertThat(ann.out())
                .contains("-- 0:00 read.right: decides: right")
                .endsWith("-- success: the server would go on to PPP\n");
        assertThat(bob.out())
                .contains("-- 0:00 read.wrong: decides: wrong")
                .endsWith("-- error 691: the server hangs up\n");
        assertThat(bob.err()).isEqualTo("rasdialog: no decision of yours is awaited\n");
        assertThat(bob.status()).isEqualTo(2);
    }

    @Test
    void aCallThatAHandlerDecidedIsSavedAsATestToo() throws Exception {
        Path classes = SampleHandler.compiled(folder);
        Path tests = folder.resolve("tests");

        play("bob\n:save\n", "--handler", "OnlyAnn", "--class-path", classes, "--save", tests);

        CompiledTests.compile(tests);
        assertThat(CompiledTests.in(tests)).singleElement().satisfies(test -> CompiledTests.run(tests, test));
    }

    @Test
    void whatCannotBeIsToldOnOneLine() {
        assertThat(play("", "--handler", "OnlyAnn").err().lines())
                .singleElement()
                .asString()
                .contains("no class OnlyAnn");
        assertThat(play("", "--set", "nobody=1").err()).contains("nobody is no datum of Login");
        assertThat(play("", "--handler", "X", "--set", "user=1").err()).contains("nothing else decides");
        assertThat(play("", "--handler", "X").status()).isEqualTo(2);
    }

    @Test
    void aDialogWithErrorsIsNotPlayed() throws IOException {
        file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        Invocation played = play("ann\n");

        assertThat(played.status()).isEqualTo(1);
        assertThat(played.out()).isEmpty();
        assertThat(played.err()).contains(":8:3: error M208: ");
    }
}
