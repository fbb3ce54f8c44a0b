// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.semantics.Transition;
import io.github.rasdialog.testkit.subject.DialogModel;
import io.github.rasdialog.testkit.subject.SampleModel;
import org.junit.jupiter.api.Test;

class CoverageReportTest {
    private final DialogModel model = SampleModel.load();
    private final Tally tally = new Tally();

    private CoverageReport report() {
        return new CoverageReport(model, tally);
    }

    @Test
    void namesWhatIsMissedAndWhatNeverHappens() {
        model.reach().ways().forEach(way -> tally.way(way, 1));
        assertThat(report().transitions().ratio()).isEqualTo(1);
        assertThat(report().summary())
                .noneMatch(line -> line.contains("missed"))
                .contains("  never happens, not counted: hung-up in silent -> over");

        Tally none = new Tally();
        assertThat(new CoverageReport(model, none).summary()).contains("  missed: ask.sent -> read receiving");
    }

    @Test
    void writesJsonWithWhatADiagramNeeds() {
        Transition first = model.reach().ways().first();
        tally.way(first, 12);
        tally.state(0, 12);

        assertThat(report().json())
                .startsWith(
                        "{\n  \"dialog\": \"Sample\",\n  \"file\": \"sample.dialog.yaml\",\n  \"digest\": \"sha256:")
                .contains("\"transitionCoverage\": {\n    \"covered\": 1,\n    \"total\": "
                        + model.reach().ways().size() + "\n  }")
                .contains(
                        "\"edge\": 0,\n      \"full\": false,\n      \"from\": \"ask\",\n      \"event\": \"ask.sent\",\n"
                                + "      \"to\": \"read\",\n      \"times\": 12\n    }")
                .endsWith("}\n");
    }

    @Test
    void coloursADiagramByWhatIsMissed() {
        String nothing = report().picture();
        model.reach().ways().forEach(way -> tally.way(way, 1));
        for (int state = 0; state < model.dialog().states().size(); state++) {
            tally.state(state, 1);
        }

        assertThat(report().picture())
                .startsWith("flowchart")
                .isNotEqualTo(nothing)
                .doesNotContain("#b42318");
        assertThat(nothing).contains("#b42318");
    }
}
