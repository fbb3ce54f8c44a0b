// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "askUser,ASK_USER",
        "a,A",
        "A,A",
        "readURL,READ_URL",
        "HTTPServer,HTTP_SERVER",
        "ask2Again,ASK2_AGAIN",
        "ask2again,ASK2AGAIN",
        "ABC,ABC"
    })
    void partsWordsWithUnderscores(String name, String constant) {
        assertThat(JavaNames.upperSnake(name)).isEqualTo(constant);
    }

    @Property
    void namesThatDifferIgnoringCaseStayDifferent(@ForAll("names") String one, @ForAll("names") String other) {
        if (!one.equalsIgnoreCase(other)) {
            assertThat(JavaNames.upperSnake(one)).isNotEqualTo(JavaNames.upperSnake(other));
        }
        assertThat(JavaNames.upperSnake(one)).matches("[A-Z][A-Z0-9]*(_[A-Z][A-Z0-9]*)*");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abABz9")
                .ofMinLength(1)
                .ofMaxLength(5)
                .filter(name -> Character.isLetter(name.charAt(0)));
    }
}
