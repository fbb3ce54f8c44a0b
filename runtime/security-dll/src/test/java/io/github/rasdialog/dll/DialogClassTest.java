// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the properties name, and what is said where it will not do. */
class DialogClassTest {

    /** Supplies something else. */
    public static final class NoDialog implements Supplier<String> {
        @Override
        public String get() {
            return "no dialog";
        }
    }

    /** Cannot be made. */
    public static final class Secretive {
        /** Throws what must not be told (S2). */
        public Secretive() {
            throw new IllegalStateException("password 1234");
        }
    }

    /** Needs something. */
    public record Needy(int need) {}

    @Test
    void a_supplier_of_a_dialog_type_is_one() throws Exception {
        assertThat(DialogClass.load(AskingDialog.class.getName()).name()).isEqualTo("Asking");
    }

    @ParameterizedTest
    @CsvSource({
        "io.github.rasdialog.dll.Missing, no class",
        "io.github.rasdialog.dll.DialogClassTest$NoDialog, no Supplier",
        "io.github.rasdialog.dll.DialogClassTest$Needy, no public constructor without parameters",
        "io.github.rasdialog.dll.DialogClassTest$Secretive, threw java.lang.IllegalStateException at io.github.rasdialog.dll.DialogClassTest$Secretive.<init>"
    })
    void a_class_that_will_not_do_is_named_with_its_reason(String name, String reason) {
        assertThatExceptionOfType(DialogClassException.class)
                .isThrownBy(() -> DialogClass.load(name))
                .withMessageContaining(name)
                .withMessageContaining(reason)
                .withMessageNotContaining("1234");
    }
}
