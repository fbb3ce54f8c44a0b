// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.engine.Spin;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model of how the DLL hands a transaction to Java, and that it is able to fail. */
class HandOverModelTest {
    private static final Path MODEL = Path.of("src/main/promela/hand-over.pml");

    @TempDir
    Path folder;

    @Test
    void every_transaction_ends_in_exactly_one_way_and_no_end_waits_for_its_dialog() throws Exception {
        assertThat(verify(Files.readString(MODEL))).contains("errors: 0");
    }

    @ParameterizedTest(name = "{0}, broken into: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "atomic { !(present && telling && with_java) -> | atomic { true ->",
                "atomic { alive -> telling = false; | atomic { alive ->",
                "queued = (present -> true : queued); | skip;",
                ":: asking -> asking = false; answer = DISCONNECTED | :: asking -> skip",
                "remove(); server_completes() | server_completes()",
                ":: told = NOT_YET | :: told = DISCONNECTED",
                "let_go = present } | let_go = false }",
                "live--; let_go | let_go",
                "!with_java -> 1 : 0 | !with_java -> 1 : let_go"
            })
    void a_broken_step_is_found(String right, String wrong) throws Exception {
        String model = Files.readString(MODEL);
        assertThat(model).contains(right);
        assertThat(verify(model.replace(right, wrong))).doesNotContain("errors: 0");
    }

    private String verify(String model) throws Exception {
        Files.writeString(folder.resolve("hand-over.pml"), model);
        return Spin.in(folder).verify("hand-over.pml");
    }
}
