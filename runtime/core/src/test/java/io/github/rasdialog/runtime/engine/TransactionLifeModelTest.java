// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPIN over the life's model: no error as it stands, and an error for each transition that is broken on purpose. */
class TransactionLifeModelTest {
    private static final Path MODEL = Path.of("src/main/promela/transaction-life.pml");

    @TempDir
    Path folder;

    @Test
    void every_run_ends_in_exactly_one_way_and_touches_the_port_only_while_it_may() throws Exception {
        String report = verify(Files.readString(MODEL), Files.readString(TransactionLifeTest.MOVES));
        assertThat(report).contains("errors: 0");
    }

    @Test
    void every_step_of_the_model_is_reached() throws Exception {
        String report = verify(Files.readString(MODEL), Files.readString(TransactionLifeTest.MOVES));
        assertThat(report.lines().filter(line -> line.contains(".pml:") && line.contains("state")))
                .allMatch(line -> line.contains("-end-"));
    }

    @Test
    void to_complete_as_was_prepared_though_end_has_come_since_is_found() throws Exception {
        String model = Files.readString(MODEL);
        String broken = model.replace(":: phase == seen ->", ":: true ->");
        assertThat(broken).isNotEqualTo(model);
        assertThat(verify(broken, Files.readString(TransactionLifeTest.MOVES))).doesNotContain("errors: 0");
    }

    @Test
    void a_worker_that_throws_and_leaves_it_to_nobody_is_found() throws Exception {
        String model = Files.readString(MODEL);
        String broken = model.replace("    fail();\n    atomic { clearUp() };\nover:", "over:");
        assertThat(broken).isNotEqualTo(model);
        assertThat(verify(broken, Files.readString(TransactionLifeTest.MOVES))).doesNotContain("errors: 0");
    }

    @ParameterizedTest(name = "{0} from {1} leads to {3}, not {2}")
    @CsvSource({
        "END, USING_PORT, DOOMED, ENDED",
        "END, DOOMED, DOOMED, ENDED",
        "END, DECIDING, ENDED, DECIDING",
        "END, COMPLETED, ENDED, COMPLETED",
        "COMPLETE, USING_PORT, COMPLETING, USING_PORT",
        "COMPLETE, DOOMED, COMPLETING, REFUSED",
        "RETURN, COMPLETING, COMPLETED, WORKING",
        "EXPIRE, DECIDING, WORKING, DECIDING",
        "ANSWER, DECIDING, WORKING, DECIDING",
        "ENTER_PORT, WORKING, USING_PORT, WORKING",
        "LEAVE_PORT, DOOMED, DOOMED, WORKING",
        "START, BEGUN, WORKING, REFUSED"
    })
    void a_broken_transition_is_found(String move, String from, String right, String wrong) throws Exception {
        String moves = Files.readString(TransactionLifeTest.MOVES);
        String line = moves.lines()
                .filter(it -> it.startsWith("#define NEXT_" + move + "("))
                .findFirst()
                .orElseThrow();
        String broken = line.replace("(p == " + from + " -> " + right + " :", "(p == " + from + " -> " + wrong + " :");
        assertThat(broken).isNotEqualTo(line);
        assertThat(verify(Files.readString(MODEL), moves.replace(line, broken))).doesNotContain("errors: 0");
    }

    private String verify(String model, String moves) throws Exception {
        Files.writeString(folder.resolve("transaction-life.pml"), model);
        Files.writeString(folder.resolve("transaction-life-moves.pml"), moves);
        return Spin.in(folder).verify("transaction-life.pml");
    }
}
