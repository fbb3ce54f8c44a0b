// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever is pressed, on a screen of whatever size. */
class AnyKeysTest {
    private static final String SECRET = "918273";

    /** A desk; its folder cannot be written to, so that no test saves anything. */
    private static Desk desk(PlaySession session) {
        return new Desk(session, Optional.of(Path.of("pom.xml")));
    }

    @Provide
    Arbitrary<List<Key>> keys() {
        Arbitrary<Key> any = Arbitraries.frequencyOf(
                Tuple.of(
                        8,
                        Arbitraries.of("12a0\u00E4"
                                .chars()
                                .mapToObj(c -> Key.text((char) c))
                                .toList())),
                Tuple.of(6, Arbitraries.of(Key.Kind.values()).map(Key::of)),
                Tuple.of(4, Arbitraries.of('d', 'f', 'l', 'n', 's', 'u').map(Key::control)));
        Arbitrary<List<Key>> words = Arbitraries.of(
                        "alice\r", "1", "2", "^nalice\r1" + SECRET + "\r", "^f1", "^f4", "\t", ">")
                .map(Played::keys);
        return Arbitraries.oneOf(words, any.map(List::of))
                .list()
                .ofMaxSize(40)
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    @Property(tries = 300)
    void noRuleIsBrokenAndEveryScreenFits(
            @ForAll("keys") List<Key> keys,
            @ForAll @IntRange(min = 1, max = 150) int width,
            @ForAll @IntRange(min = 1, max = 50) int height,
            @ForAll boolean unicode) {
        PlaySession session = new PlaySession(Played.tokenLogin());
        Desk desk = desk(session);
        Painter painter = new Painter(new Look(unicode, true));
        boolean here = true;
        for (int i = 0; i < keys.size() && here; i++) {
            here = desk.press(keys.get(i));
            Picture picture = painter.paint(desk, width, height);

            assertThat(picture.lines()).hasSize(height).allMatch(line -> line.columnLength() <= width);
            assertThat(picture.cursor().stream()).allMatch(place -> place.line() < height && place.column() < width);
            assertThat(picture.toString()).doesNotContain(SECRET);
            assertThat(unicode || picture.toString().chars().allMatch(c -> c < 0x80 || c == '\u00E4'))
                    .isTrue();
        }
        assertThat(session.call().violations()).isEmpty();
        desk.press(Key.of(Key.Kind.ESCAPE));
        if (session.call().outcome().isEmpty()) {
            assertThat(desk.press(Key.control('d'))).isTrue();
        }
        assertThat(session.call().outcome()).isPresent();
        assertThat(session.call().violations()).isEmpty();
    }
}
