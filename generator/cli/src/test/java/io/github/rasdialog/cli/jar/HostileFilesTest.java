// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that mean harm end in an M101, in 256 MB. */
class HostileFilesTest {
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final int TEN_THOUSAND = 10_000;

    @TempDir
    private Path folder;

    static Stream<Named<byte[]>> hostileFiles() {
        return Stream.of(
                named("an alias bomb", aliasBomb()),
                named("ten thousand levels of lists", "[".repeat(TEN_THOUSAND)),
                named("ten thousand levels of mappings", "{ a: ".repeat(TEN_THOUSAND)),
                named("ten thousand levels of blocks", "- ".repeat(TEN_THOUSAND)),
                named("a scalar of ten megabytes", "dialog: " + "x".repeat(TEN_MEGABYTES)),
                named("ten megabytes of line ends", "\n".repeat(TEN_MEGABYTES)),
                Named.of("bytes that are not UTF-8", new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28}),
                Named.of("UTF-16", "dialog: Login\n".getBytes(StandardCharsets.UTF_16)),
                named("a NUL", "dialog: \0\n"),
                named("a tag", "dialog: !!java.net.URL [ \"http://example.org\" ]\n"),
                named("a tag of its own", "!exec dialog: Login\n"),
                named("several documents", "dialog: Login\n---\ndialog: Other\n"),
                named("a merge key", "a: { b: 1 }\n<<: { c: 2 }\n"),
                named("nothing", ""));
    }

    @ParameterizedTest
    @MethodSource
    void hostileFiles(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("hostile.dialog.yaml"), content);

        Packaged check = Packaged.jar("check", file);

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .startsWith(file + ":")
                .contains(": error M101: ")
                .doesNotContain("\tat ", "Exception");
        assertThat(check.err().lines()).allMatch(line -> line.length() < 1_000);
    }

    private static String aliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [ boom, boom ]\n");
        for (int level = 1; level < 40; level++) {
            bomb.append("a%d: &a%d [ *a%d, *a%d ]\n".formatted(level, level, level - 1, level - 1));
        }
        return bomb.toString();
    }

    private static Named<byte[]> named(String what, String text) {
        return Named.of(what, text.getBytes(StandardCharsets.UTF_8));
    }
}
