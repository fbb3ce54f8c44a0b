// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.examples.accounts.AccountFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenStoreTest {
    private static final Token ALICES = Token.of("alice", "EXAMPLE", "4711", TotpTest.RFC_KEY);
    private static final String HEX_KEY = "3132333435363738393031323334353637383930";

    @TempDir
    Path folder;

    @Property
    void aCodeIsRightWhileItsStepIsAtMostOneAway(
            @ForAll @LongRange(min = 10, max = 1L << 33) long now, @ForAll @IntRange(min = -5, max = 5) int away) {
        boolean accepted = storeAtStep(now).accept("alice", codeOf(now + away));

        assertThat(accepted).isEqualTo(matching(now, now + away).isPresent());
    }

    @Property
    void aCodeIsAcceptedOnceAndNoEarlierOneAfterIt(
            @ForAll @LongRange(min = 10, max = 1L << 33) long now,
            @ForAll @IntRange(min = -1, max = 1) int first,
            @ForAll @IntRange(min = -1, max = 1) int second) {
        TokenStore store = storeAtStep(now);
        assertThat(store.accept("alice", codeOf(now + first))).isTrue();

        boolean again = store.accept("alice", codeOf(now + second));

        assertThat(again)
                .isEqualTo(matching(now, now + second).getAsLong()
                        > matching(now, now + first).getAsLong());
    }

    @Test
    void timeBringsTheNextCode() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(100 * 30));
        TokenStore store = new TokenStore(List.of(ALICES), now::get);
        assertThat(store.accept("alice", codeOf(100))).isTrue();
        now.updateAndGet(instant -> instant.plus(Totp.STEP));
        assertThat(store.accept("alice", codeOf(100))).as("a replay").isFalse();
        assertThat(store.accept("alice", codeOf(101))).isTrue();
    }

    @Test
    void ofManyWhoUseOneCodeAtOnceOneGetsIn() {
        TokenStore store = storeAtStep(1_000_000);
        byte[] code = codeOf(1_000_000);

        long accepted = IntStream.range(0, 200)
                .parallel()
                .filter(i -> store.accept("alice", code))
                .count();

        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void anotherOnesCodeAndNobodysUserAreRefused() {
        Token bobs =
                Token.of("bob", "EXAMPLE", "4712", "another key, of 26 letters".getBytes(StandardCharsets.US_ASCII));
        TokenStore store = new TokenStore(List.of(ALICES, bobs), atStep(77));

        assertThat(store.accept("bob", codeOf(77))).isFalse();
        assertThat(store.accept("carol", codeOf(77))).isFalse();
        assertThat(store.accept("alice", new byte[0])).isFalse();
        assertThat(store.tokenOf("carol")).isEmpty();
        assertThat(store.tokenOf("bob")).contains(bobs);
        assertThat(store.accept("alice", codeOf(77)))
                .as("failures use nothing up")
                .isTrue();
    }

    @Test
    void aFileIsRead() throws IOException {
        TokenStore store = read("# user:domain:serial:key", "", "alice:EXAMPLE:4711:" + HEX_KEY);

        assertThat(store.tokenOf("alice")).contains(ALICES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob:EXAMPLE:4712",
                "bob:EXAMPLE:4712:" + HEX_KEY + ":more",
                "bob:EXAMPLE:4712:" + HEX_KEY + "0",
                "bob:EXAMPLE:4712:31323334353637383930",
                "bob:EXAMPLE:4712:x1323334353637383930x132333435363738",
                "bob::4712:" + HEX_KEY,
                "bob:A-DOMAIN-TOO-LONG:4712:" + HEX_KEY,
                "alice:EXAMPLE:4712:" + HEX_KEY,
            })
    void aBadLineIsToldByItsNumberAndNotQuoted(String line) {
        assertThatThrownBy(() -> read("alice:EXAMPLE:4711:" + HEX_KEY, line))
                .isInstanceOf(AccountFileException.class)
                .hasMessageStartingWith("tokens:2: ")
                .hasNoCause()
                .message()
                .doesNotContain("bob", "3132");
    }

    @Test
    void noTextShowsAKey() throws IOException {
        TokenStore store = read("alice:EXAMPLE:4711:" + HEX_KEY);

        assertThat(store).hasToString("TokenStore of 1 tokens");
        assertThat(ALICES).hasToString("token 4711 of EXAMPLE\\alice");
        assertThat(HexFormat.of().formatHex(ALICES.key().getEncoded())).isEqualTo(HEX_KEY);
    }

    private TokenStore read(String... lines) throws IOException {
        return TokenStore.read(Files.writeString(folder.resolve("tokens"), String.join("\n", lines)), atStep(0));
    }

    private static TokenStore storeAtStep(long step) {
        return new TokenStore(List.of(ALICES), atStep(step));
    }

    private static InstantSource atStep(long step) {
        return InstantSource.fixed(Instant.ofEpochSecond(step * 30 + 17));
    }

    private static byte[] codeOf(long step) {
        return Totp.code(ALICES.key(), step).getBytes(StandardCharsets.US_ASCII);
    }

    /** The step that a code is taken for: mostly its own, but codes of different steps can by chance be equal. */
    private static OptionalLong matching(long now, long step) {
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(near -> Totp.code(ALICES.key(), near).equals(Totp.code(ALICES.key(), step)))
                .max();
    }
}
