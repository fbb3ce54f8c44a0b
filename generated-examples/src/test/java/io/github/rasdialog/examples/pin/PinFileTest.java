// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.examples.accounts.AccountFileException;
import io.github.rasdialog.examples.accounts.BcryptHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinFileTest {
    private static final int CHEAP = 4;
    private static final String HASH_OF_2718 =
            BcryptHash.ofNew(digits("2718"), CHEAP).text();

    @TempDir
    Path folder;

    @Test
    void aUsersPinIsRightAndNoOther() throws IOException {
        PinFile pins = read("alice:" + HASH_OF_2718 + ":keep");

        assertThat(pins.matches("alice", digits("2718"))).isTrue();
        assertThat(pins.matches("alice", digits("2719"))).isFalse();
        assertThat(pins.matches("alice", digits(""))).isFalse();
        assertThat(pins.mustChange("alice")).isFalse();
    }

    @Test
    void whoHasNoneYetHasTheEmptyOneAndMustChange() throws IOException {
        PinFile pins = read("bob:none:change");

        assertThat(pins.matches("bob", digits(""))).isTrue();
        assertThat(pins.matches("bob", digits("0"))).isFalse();
        assertThat(pins.matches("bob", new byte[] {0})).isFalse();
        assertThat(pins.mustChange("bob")).isTrue();
    }

    @Test
    void aStrangerHasNone() throws IOException {
        PinFile pins = read("bob:none:change");

        assertThat(pins.matches("mallory", digits(""))).isFalse();
        assertThat(pins.matches("mallory", digits("2718"))).isFalse();
        assertThat(pins.mustChange("mallory")).isFalse();
    }

    @Test
    void aReplacedPinAloneIsRightNowAndAfterTheNextStart() throws IOException {
        PinFile pins = read("# user:hash:keep", "alice:" + HASH_OF_2718 + ":change", "bob:none:change");

        pins.replace("alice", digits("31415"));

        for (PinFile each : new PinFile[] {pins, PinFile.read(folder.resolve("pins"), CHEAP)}) {
            assertThat(each.matches("alice", digits("31415"))).isTrue();
            assertThat(each.matches("alice", digits("2718"))).isFalse();
            assertThat(each.mustChange("alice")).isFalse();
            assertThat(each.mustChange("bob")).isTrue();
        }
        assertThat(Files.readString(folder.resolve("pins")))
                .startsWith("# user:hash:keep\nalice:$2y$04$")
                .endsWith(":keep\nbob:none:change\n")
                .doesNotContain("31415");
    }

    @Test
    void whatTheFileWasGivenMeanwhileStays() throws IOException {
        PinFile pins = read("alice:none:change");
        Files.writeString(folder.resolve("pins"), "carol:none:change\nalice:none:change\n");

        pins.replace("alice", digits("2718"));

        assertThat(Files.readAllLines(folder.resolve("pins")))
                .hasSize(2)
                .first()
                .isEqualTo("carol:none:change");
    }

    @Test
    void nothingIsReplacedThatIsNotDemanded() throws IOException {
        PinFile pins = read("alice:" + HASH_OF_2718 + ":keep");

        assertThatThrownBy(() -> pins.replace("alice", digits("31415"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pins.replace("mallory", digits("31415"))).isInstanceOf(IllegalStateException.class);
        assertThat(pins.matches("alice", digits("2718"))).isTrue();
    }

    @Test
    void ofManyWhoReplaceAtOnceOneDoes() throws IOException {
        PinFile pins = read("alice:none:change");

        long replaced = IntStream.range(1000, 1020)
                .parallel()
                .filter(pin -> isReplaced(pins, Integer.toString(pin)))
                .count();

        assertThat(replaced).isEqualTo(1);
    }

    private static boolean isReplaced(PinFile pins, String pin) {
        try {
            pins.replace("alice", digits(pin));
            return true;
        } catch (IllegalStateException late) {
            return false;
        } catch (IOException unwritten) {
            throw new AssertionError(unwritten);
        }
    }

    @Test
    void whereItCannotBeWrittenThePinIsTheOneBefore() throws IOException {
        PinFile pins = read("alice:" + HASH_OF_2718 + ":change");
        Files.writeString(folder.resolve("pins"), "bob:none:change\n");

        assertThatThrownBy(() -> pins.replace("alice", digits("31415")))
                .isInstanceOf(IOException.class)
                .hasMessage("pins: the user has 0 lines now");

        assertThat(pins.matches("alice", digits("2718"))).isTrue();
        assertThat(pins.mustChange("alice")).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("pins"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice:none:keep", "alice:none:later", "alice:2718:keep", "alice:none", "alice::change"})
    void aBadLineIsToldByItsNumber(String line) {
        assertThatThrownBy(() -> read("bob:none:change", line))
                .isInstanceOf(AccountFileException.class)
                .hasMessageStartingWith("pins:2: ")
                .hasMessageNotContaining("2718");
    }

    @Test
    void noTextShowsAHash() throws IOException {
        assertThat(read("alice:" + HASH_OF_2718 + ":keep")).hasToString("PinFile of 1 users");
    }

    private PinFile read(String... lines) throws IOException {
        return PinFile.read(Files.writeString(folder.resolve("pins"), String.join("\n", lines) + "\n"), CHEAP);
    }

    private static byte[] digits(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }
}
