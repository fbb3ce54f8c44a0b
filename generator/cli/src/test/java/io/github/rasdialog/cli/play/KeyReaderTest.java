// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.play.Key.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyReaderTest {
    private static List<Key> keys(String sent) throws IOException {
        StringReader source = new StringReader(sent);
        KeyReader reader = new KeyReader(millis -> source.read());
        List<Key> keys = new ArrayList<>();
        for (Optional<Key> key = reader.read(1); key.isPresent(); key = reader.read(1)) {
            keys.add(key.get());
        }
        return keys;
    }

    @Test
    void charactersAreText() throws IOException {
        assertThat(keys("aä:")).containsExactly(Key.text('a'), Key.text('ä'), Key.text(':'));
    }

    @Test
    void controlsAreKnownByTheirLetters() throws IOException {
        assertThat(keys("\u0003\u0004\u0013")).containsExactly(Key.control('c'), Key.control('d'), Key.control('s'));
        assertThat(keys("\r\t\b\u007f"))
                .containsExactly(Key.of(Kind.ENTER), Key.of(Kind.TAB), Key.of(Kind.BACKSPACE), Key.of(Kind.BACKSPACE));
    }

    @Test
    void arrowsAreKnownInBothSpellings() throws IOException {
        assertThat(keys("\u001b[C\u001bOC\u001b[6~"))
                .containsExactly(Key.of(Kind.RIGHT), Key.of(Kind.RIGHT), Key.of(Kind.PAGE_DOWN));
    }

    @Test
    void escapeAloneIsEscapeAndAnythingElseIsSwallowedWhole() throws IOException {
        assertThat(keys("\u001b")).containsExactly(Key.of(Kind.ESCAPE));
        assertThat(keys("\u001b[1;5Ax\u001bby"))
                .containsExactly(Key.of(Kind.OTHER), Key.text('x'), Key.of(Kind.OTHER), Key.text('y'));
        assertThat(keys("\u001b[1")).containsExactly(Key.of(Kind.OTHER));
    }
}
