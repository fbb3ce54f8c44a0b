// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {
    private final PlaySession session = new PlaySession(Played.tokenLogin());
    private final Desk desk = new Desk(session, Optional.empty());

    private void press(String keys) {
        Played.press(desk, keys.replace("\\r", "\r").replace("\\t", "\t"));
    }

    @ParameterizedTest
    @CsvSource({
        "alice\\r3, a decision is awaited: 1 to 2",
        "alice\\r\\r, nobody reads: a decision is awaited",
        "\\ta, 'the call is over: Ctrl-N calls again, Ctrl-C leaves'",
        "^d>, the call is over",
        "alice\\r2\\t, nothing ends by itself here",
        "\u00E4\\r, the terminal of this dialog has only the characters of US-ASCII",
        "^f1, the Receive fails: ERROR_HARDWARE_FAILURE",
    })
    void whatAKeyHasDoneIsTold(String keys, String said) {
        press(keys);

        assertThat(desk.message()).hasValueSatisfying(told -> assertThat(told).startsWith(said));
    }

    @Test
    void theNextKeyTakesTheMessageAway() {
        press("^d>^n");

        assertThat(desk.message()).isEmpty();
        assertThat(session.number()).isEqualTo(2);
    }

    @Test
    void hangingUpTwiceLeaves() {
        assertThat(desk.press(Key.control('d'))).isTrue();
        assertThat(desk.view().ending()).contains("hung up");
        assertThat(desk.press(Key.control('d'))).isFalse();
    }

    @Test
    void aNewCallHangsUpTheOldOne() {
        PlayedCall old = session.call();

        press("alice^n");

        assertThat(old.outcome()).isPresent();
        assertThat(desk.view().call()).isEqualTo(2);
        assertThat(desk.view().input()).isEmpty();
    }

    @Test
    void anyOtherKeyLeavesTheListsAsTheyWere() {
        press("^fx");
        assertThat(desk.mode()).isEqualTo(Desk.Mode.CALL);
        press("^s");
        desk.press(Key.of(Key.Kind.ESCAPE));
        assertThat(desk.mode()).isEqualTo(Desk.Mode.CALL);
        assertThat(desk.saved()).isEmpty();
        assertThat(desk.view().ending()).isEmpty();
    }

    @Test
    void whatWasTypedIsRubbedOut() {
        press("alice");
        desk.press(Key.of(Key.Kind.BACKSPACE));
        assertThat(desk.view().input()).isEqualTo("alic");

        press("^u");

        assertThat(desk.view().input()).isEmpty();
    }

    @Test
    void aSecretIsNowhereToBeSeen() {
        press("alice\\r1918273");
        assertThat(desk.view().input()).isEqualTo("******");
        assertThat(desk.view().toString()).doesNotContain("918273");

        press("\\r");

        assertThat(desk.view().toString()).doesNotContain("918273").contains("Code for alice: ******", "(secret)");
    }
}
