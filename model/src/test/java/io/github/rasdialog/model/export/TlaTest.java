// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.dialog.SampleDialogs;
import io.github.rasdialog.model.semantics.Automaton;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The text of the module; what it means is for TLC to tell, see {@link TlcAgreementTest}. */
class TlaTest {

    @Property(tries = 300)
    void definesWhatItUses(@ForAll("dialogs") Sample sample) {
        List<ExportedFile> files = new Tla().export(sample.dialog());
        TlaReader module = TlaReader.read(files.get(0).content());
        assertThat(files.get(0).name()).isEqualTo(module.name() + ".tla");
        assertThat(files.get(1).name()).isEqualTo(module.name() + ".cfg");
        assertThat(module.defined()).containsAll(named(files.get(1).content()));
    }

    /** The specification, invariants and properties that a configuration names. */
    private static List<String> named(String configuration) {
        return configuration
                .lines()
                .filter(line -> line.startsWith("    ") || line.startsWith("SPECIFICATION "))
                .map(line -> line.replaceFirst("^SPECIFICATION", "").strip())
                .toList();
    }

    @Property(tries = 300)
    void everyStepSaysWhatBecomesOfEveryVariable(@ForAll("dialogs") Sample sample) {
        String text = new Tla().export(sample.dialog()).get(0).content();
        List<String> steps = text.lines()
                .filter(line -> line.matches(" +(/\\\\ )?\\\\/ .*(Goes|Stays)\\(.*"))
                .toList();
        Automaton automaton = Automaton.of(sample.dialog());
        assertThat(steps)
                .hasSize(automaton.edges().stream()
                        .mapToInt(edge -> edge.counts() ? 2 : 1)
                        .sum());
        assertThat(steps)
                .allSatisfy(step -> assertThat(step)
                        .containsPattern("Happens\\(|Nothing ")
                        .containsOnlyOnce("n' = ")
                        .containsOnlyOnce("rules' = "));
    }

    @Example
    void theReaderSeesWhatIsWrong() {
        String right =
                new Tla().export(SampleDialogs.tokenLogin().build()).get(0).content();
        TlaReader.read(right);
        assertThatThrownBy(() -> TlaReader.read(right.replace("THEN Upto(", "THEN Upta(")))
                .hasMessageContaining("Upta is not defined");
        assertThatThrownBy(() -> TlaReader.read(right.replace("<<at,", "<at,"))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> TlaReader.read(right.replace("seen_1' = (seen_1", "seen_1' = seen_1 \\/ (seen_1")))
                .hasMessageContaining("ambiguous");
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return Samples.withProperties();
    }
}
