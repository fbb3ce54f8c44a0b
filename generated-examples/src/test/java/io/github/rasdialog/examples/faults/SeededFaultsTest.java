// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.examples.project.ProjectFiles;
import io.github.rasdialog.testkit.DialogProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every seeded fault is found, and its story names the cause. The stories are kept in {@code target/seeded-faults.txt}. */
class SeededFaultsTest {
    private static final Path STORIES = Path.of("target", "seeded-faults.txt");
    private static final List<String> TOLD = new ArrayList<>();

    static Stream<SeededFault> faults() throws IOException {
        return Stream.of(HandlerFaults.all(), DialogFaults.all(), GeneratedFaults.all(), EngineFaults.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundAndTold(SeededFault fault) {
        FaultyProperties.test(fault);

        List<String> told = PropertyRun.of(fault.property()).stream()
                .map(SeededFaultsTest::root)
                .toList();

        TOLD.add("=== " + fault + "\nfound by " + fault.property() + "\n" + String.join("\n", told) + "\n");
        assertThat(told).singleElement().asString().containsPattern(fault.cause());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isInTheDocument(SeededFault fault) throws IOException {
        assertThat(ProjectFiles.ROOT.resolve("runtime/docs/test-kit.md"))
                .content()
                .contains("| " + fault.where() + " | " + fault.what() + " | `" + fault.property() + "` |");
    }

    @ParameterizedTest
    @ValueSource(classes = {Insatiable.class, Heir.class})
    void tooLittleCoverageFailsTheClass(Class<? extends DialogProperties> test) {
        List<Throwable> failures = PropertyRun.of(test);

        assertThat(failures)
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure).hasMessageContaining("@DialogCoverage demands 1.01 of the transitions"));
    }

    /** What is demanded of a class is demanded of what extends it. Not run by itself. */
    static final class Heir extends Insatiable {}

    /** Where a test cannot even be made, the reason is the cause. */
    private static String root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : root(cause);
    }

    @AfterAll
    static void keepStories() throws IOException {
        Files.writeString(STORIES, String.join("\n", TOLD));
    }
}
