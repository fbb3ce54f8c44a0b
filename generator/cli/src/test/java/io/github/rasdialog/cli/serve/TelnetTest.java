// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class TelnetTest {
    private final Heard heard = new Heard();
    private final Telnet telnet = new Telnet(heard);

    private static final class Heard implements Telnet.Receiver {
        private final StringBuilder keys = new StringBuilder();
        private final List<String> answers = new ArrayList<>();
        private final List<String> hangUps = new ArrayList<>();

        @Override
        public void key(byte key) {
            keys.append((char) Byte.toUnsignedInt(key));
        }

        @Override
        public void answer(byte[] bytes) {
            answers.add(new String(bytes, ISO_8859_1));
        }

        @Override
        public void hangUp(String why) {
            hangUps.add(why);
        }
    }

    private void receive(String bytes) {
        telnet.receive(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)));
    }

    @Example
    void aPlainClientIsToldNothing() {
        receive("alice\n");
        assertThat(heard.keys).hasToString("alice\n");
        assertThat(heard.answers).isEmpty();
        assertThat(telnet.echoes()).isFalse();
        assertThat(telnet.encode(new byte[] {-1})).containsExactly(-1);
    }

    @Example
    void aTelnetClientIsOfferedThatWeEcho() {
        receive("\u00FF\u00FD\u0003");
        assertThat(heard.answers).containsExactly("\u00FF\u00FB\u0001", "\u00FF\u00FB\u0003");
        assertThat(telnet.echoes()).isFalse();
        receive("\u00FF\u00FD\u0001");
        assertThat(telnet.echoes()).isTrue();
        assertThat(heard.answers).hasSize(2);
        receive("\u00FF\u00FE\u0001");
        assertThat(telnet.echoes()).isFalse();
        assertThat(heard.answers).endsWith("\u00FF\u00FC\u0001");
    }

    @Example
    void whatWeCannotDoIsRefused() {
        receive("\u00FF\u00FB\u0018\u00FF\u00FD\u0005\u00FF\u00FB\u0001");
        assertThat(heard.answers).contains("\u00FF\u00FE\u0018", "\u00FF\u00FC\u0005", "\u00FF\u00FE\u0001");
    }

    @Example
    void twoThatAgreeDoNotAnswerEachOtherForEver() {
        for (int i = 0; i < 20; i++) {
            receive("\u00FF\u00FB\u0003\u00FF\u00FD\u0001\u00FF\u00FC\u0018\u00FF\u00FE\u0005");
        }
        assertThat(heard.answers).hasSize(3);
    }

    @Example
    void enterIsCarriageReturnWhateverFollowsIt() {
        receive("a\r\0b\r\nc\rd\n");
        assertThat(heard.keys).hasToString("a\rb\r\nc\rd\n");
    }

    @Example
    void commandsAreNoKeysAndADoubledByteIsOne() {
        receive("a\u00FF\u00FA\u0018\u0000xterm\u00FF\u00F0b\u00FF\u00FFc\u00FF\u00F1d\u00FF\u00F7");
        assertThat(heard.keys).hasToString("ab\u00FFcd\b");
        assertThat(telnet.encode(new byte[] {-1})).containsExactly(-1);
    }

    @Example
    void aBreakHangsUpAndNothingIsHeardAfterIt() {
        receive("a\u00FF\u00F4bcd");
        assertThat(heard.hangUps).hasSize(1);
        assertThat(heard.keys).hasToString("a");
    }

    @Example
    void commandsWithoutEndHangUp() {
        receive("\u00FF\u00FB\u0018".repeat(300));
        assertThat(heard.hangUps).hasSize(1);
        assertThat(heard.answers).hasSizeLessThan(300);
    }

    @Example
    void aSubnegotiationWithoutEndHangsUp() {
        receive("\u00FF\u00FA" + "x".repeat(5000));
        assertThat(heard.hangUps).hasSize(1);
        assertThat(heard.keys).isEmpty();
    }

    @Property(tries = 2000)
    void anyBytesInAnyPiecesAreHeardAlike(@ForAll @Size(max = 60) byte[] bytes, @ForAll int cut) {
        int at = Math.floorMod(cut, bytes.length + 1);
        Heard whole = new Heard();
        new Telnet(whole).receive(ByteBuffer.wrap(bytes));
        Heard inPieces = new Heard();
        Telnet pieces = new Telnet(inPieces);
        pieces.receive(ByteBuffer.wrap(bytes, 0, at));
        pieces.receive(ByteBuffer.wrap(bytes, at, bytes.length - at));

        assertThat(inPieces.keys).hasToString(whole.keys.toString());
        assertThat(inPieces.answers).isEqualTo(whole.answers);
        assertThat(inPieces.hangUps).isEqualTo(whole.hangUps);
        assertThat(whole.keys.length()).isLessThanOrEqualTo(bytes.length);
    }
}
