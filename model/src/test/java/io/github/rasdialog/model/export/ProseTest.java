// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.InputSource;

class ProseTest {

    @Property
    void neitherOpensNorEndsACommentOfC(@ForAll("hostile") String written) {
        assertThat(Prose.inC(written)).doesNotContain("*/", "/*", "\n", "\r");
    }

    @Property
    void staysInOneLineOfTla(@ForAll("hostile") String written) {
        assertThat(Prose.inTla(written)).matches("[ -~]*");
    }

    @Property
    void staysInACommentOfXml(@ForAll("hostile") String written) throws Exception {
        String document = "<a><!-- " + Prose.inXml(written) + "--></a>";
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(document)))
                        .getDocumentElement()
                        .getFirstChild()
                        .getNodeName())
                .isEqualTo("#comment");
    }

    @Example
    void keepsWhatIsHarmless() {
        String written = "nobody gets in: 3 < 4 & \"é\" - \\o/";
        assertThat(Prose.inC(written)).isEqualTo(written);
        assertThat(Prose.inXml(written)).isEqualTo(written);
        assertThat(Prose.inTla(written)).isEqualTo(written.replace('é', '?'));
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "*", "/", "-", ">", "(", ")", "\\", "\n", "\r", "\u0000", "\u0085", "\u2028", "\u202e", "\ud800",
                "\uffff", " ", "x");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }
}
