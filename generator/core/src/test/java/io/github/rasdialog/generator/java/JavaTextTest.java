// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.generator.output.GeneratedFile;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class JavaTextTest {

    @Property(tries = 20)
    void everyTextSurvivesTheCompiler(@ForAll @Size(40) List<@StringLength(max = 30) String> texts) throws Exception {
        String literals = texts.stream().map(JavaText::literal).collect(Collectors.joining(",\n"));
        String source = "class Texts { static final String[] ALL = {\n" + literals + "\n}; }\n";

        Field all = CompiledSources.of(List.of(new GeneratedFile("Texts.java", source)))
                .loadClass("Texts")
                .getDeclaredField("ALL");
        all.setAccessible(true);

        assertThat((String[]) all.get(null)).containsExactlyElementsOf(texts);
        assertThat(source.chars()).allMatch(c -> c == '\n' || c >= ' ' && c <= '~');
    }

    @Property(tries = 20)
    void everyTextIsHarmlessInComments(@ForAll @Size(40) List<@StringLength(max = 30) String> texts) {
        StringBuilder comments = new StringBuilder();
        for (String text : texts) {
            comments.append("/** x ").append(JavaText.javadoc(text)).append(" */\n");
            comments.append("int field").append(comments.length()).append("; // ");
            comments.append(JavaText.lineComment(text)).append('\n');
        }

        CompiledSources.of(List.of(new GeneratedFile("Comments.java", "class Comments {\n" + comments + "}\n")));
    }

    @Test
    void takesTheSpellsOffACommentEnd() {
        assertThat(JavaText.javadoc("a */ b \\u002a/ <b> {@link C} @author & *\n/"))
                .isEqualTo("a *&#47; b &#92;u002a/ &#60;b&#62; &#123;&#64;link C&#125; &#64;author &#38; * /");
        assertThat(JavaText.lineComment("a\\u000a b\n\u00e9")).isEqualTo("a?u000a b??");
    }

    @Property
    void breaksLongLinesBetweenWords(@ForAll List<@StringLength(min = 1, max = 40) String> words) {
        String source = words.stream().map(word -> word.replaceAll("\\s", "_")).collect(Collectors.joining(" "));

        String broken = JavaText.paragraph(source);

        assertThat(broken.replace('\n', ' ')).isEqualTo(source);
        assertThat(broken.split("\n", -1)).allMatch(line -> line.length() <= 100);
    }

    @Property
    void cutsATextIntoPiecesThatMakeItUp(@ForAll @StringLength(max = 70_000) String text) {
        List<String> pieces = JavaText.pieces(text);

        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).allMatch(piece -> !piece.isEmpty() && piece.length() <= 21_845);
    }
}
