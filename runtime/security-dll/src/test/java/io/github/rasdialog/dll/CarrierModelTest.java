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

/** SPIN over the carrier's model: no error as it stands, and an error for each line that is wrong on purpose. */
class CarrierModelTest {
    private static final Path MODEL = Path.of("src/main/promela/carrier.pml");

    @TempDir
    Path folder;

    @Test
    void every_end_is_answered_and_every_transaction_ends_in_exactly_one_way_though_java_may_go() throws Exception {
        assertThat(verify("NO_RUNNER")).contains("errors: 0");
    }

    @Test
    void every_end_is_answered_and_every_transaction_ends_in_exactly_one_way_with_a_runner() throws Exception {
        assertThat(verify("NO_EXIT")).contains("errors: 0");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_RUNNER, GIVE_UP_ON_CARRIER",
        "NO_RUNNER, ENDS_WAIT_BEHIND",
        "NO_RUNNER, BY_PORT",
        "NO_RUNNER, ASKED_DIRECTLY",
        "NO_RUNNER, PUSHED_LATER",
        "NO_EXIT, PAST_THE_ENDS",
        "NO_EXIT, FOUND_BY_PORT",
        "NO_EXIT, FAILED_IS_OVER",
        "NO_EXIT, LET_GO_UNHEARD",
        "NO_EXIT, LET_GO_BY_PORT"
    })
    void a_wrong_line_is_found(String without, String wrong) throws Exception {
        assertThat(verify(without, wrong)).contains("errors: 1");
    }

    private String verify(String... macros) throws Exception {
        Files.copy(MODEL, folder.resolve("carrier.pml"));
        return Spin.in(folder).verify("carrier.pml", macros);
    }
}
