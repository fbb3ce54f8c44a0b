// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.explain.Explanation;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final String SCHEMA = "sarif-2.1.0-rtm.5.json";

    @Test
    void everyLogIsValidByThePublishedSchema() {
        for (Strictness strictness : Strictness.values()) {
            String log = SarifReport.of(ReportSamples.wrong(), strictness);

            assertThat(ReportSamples.faults(SCHEMA, SpecificationVersion.DRAFT_4, log))
                    .isEmpty();
        }
        assertThat(ReportSamples.faults(
                        SCHEMA, SpecificationVersion.DRAFT_4, SarifReport.of(List.of(), Strictness.USUAL)))
                .isEmpty();
    }

    @Test
    void thePublishedSchemaIsNotMetByAnything() {
        String log = SarifReport.of(ReportSamples.wrong(), Strictness.USUAL)
                .replace("\"startLine\" : ", "\"startLine\" : -");

        assertThat(ReportSamples.faults(SCHEMA, SpecificationVersion.DRAFT_4, log))
                .isNotEmpty();
    }

    @Test
    void everyDiagnosticIsARuleThatItsExplanationHelpsWith() {
        JsonNode rules = run(SarifReport.of(List.of(), Strictness.USUAL)).at("/tool/driver/rules");

        assertThat(rules.size()).isEqualTo(DiagnosticCode.values().length);
        for (DiagnosticCode code : DiagnosticCode.values()) {
            JsonNode rule = rules.get(code.ordinal());
            assertThat(rule.at("/id").asString()).isEqualTo(code.name());
            assertThat(rule.at("/help/markdown").asString())
                    .isEqualTo(Explanation.of(code).markdown());
            assertThat(rule.at("/defaultConfiguration/level").asString())
                    .isEqualTo(code.severity().word());
        }
    }

    @Test
    void aResultPointsAtItsRuleAndItsPlaceAndShowsItsRun() {
        LoadedDialog wrong = ReportSamples.load(
                "a folder/wrong#1.dialog.yaml", ReportSamples.RIGHT.replace("malformed: no", "malformed: yes"));

        JsonNode run = run(SarifReport.of(List.of(wrong), Strictness.USUAL));

        JsonNode result = run.at("/results/0");
        assertThat(run.at("/tool/driver/rules")
                        .get(result.at("/ruleIndex").asInt())
                        .at("/id"))
                .isEqualTo(result.at("/ruleId"));
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("a%20folder/wrong%231.dialog.yaml");
        assertThat(place.at("/region/startLine").asInt())
                .isEqualTo(wrong.diagnostics().get(0).location().line());
        assertThat(result.at("/codeFlows/0/threadFlows/0/locations").size())
                .isEqualTo(wrong.diagnostics().get(0).trace().size());
    }

    @Test
    void aResultInAUsedFilePointsIntoThatFileAndSoDoesItsRun() {
        JsonNode result = run(SarifReport.of(List.of(ReportSamples.using()), Strictness.USUAL))
                .at("/results/0");

        String uri = "/physicalLocation/artifactLocation/uri";
        assertThat(result.at("/locations/0" + uri).asString()).isEqualTo("a%20folder/parts/login.dialog.yaml");
        assertThat(result.at("/codeFlows/0/threadFlows/0/locations/0/location" + uri)
                        .asString())
                .isEqualTo("a%20folder/parts/login.dialog.yaml");
        assertThat(result.at("/message/text").asString()).endsWith("(loginAsk)");
    }

    private static JsonNode run(String log) {
        return new JsonMapper().readTree(log).at("/runs/0");
    }
}
