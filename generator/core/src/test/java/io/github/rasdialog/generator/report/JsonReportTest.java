// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.github.rasdialog.model.LoadedDialog;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final String SCHEMA = "check-report.schema.json";

    @Test
    void everyReportHasTheContractsForm() {
        for (Strictness strictness : Strictness.values()) {
            String json = JsonReport.of(ReportSamples.wrong(), strictness);

            assertThat(ReportSamples.faults(SCHEMA, SpecificationVersion.DRAFT_2020_12, json))
                    .isEmpty();
        }
    }

    @Test
    void theContractsFormIsNotMetByAnything() {
        assertThat(ReportSamples.faults(SCHEMA, SpecificationVersion.DRAFT_2020_12, "{ \"files\": [ {} ] }"))
                .isNotEmpty();
    }

    @Test
    void aRightDialogIsToldWithPropertiesAndFigures() {
        LoadedDialog right = ReportSamples.load("right.dialog.yaml", ReportSamples.RIGHT);

        assertThat(JsonReport.of(List.of(right), Strictness.USUAL)).isEqualTo("""
                        {
                          "files" : [ {
                            "file" : "right.dialog.yaml",
                            "dialog" : "Login",
                            "verdict" : "ok",
                            "diagnostics" : [ ],
                            "properties" : [ {
                              "name" : "asked first",
                              "holds" : true
                            } ],
                            "figures" : {
                              "configurations" : 9,
                              "transitions" : 18,
                              "maxExchanges" : 1,
                              "maxHoldSeconds" : 60
                            }
                          } ]
                        }
                        """);
    }

    @Test
    void aWrongDialogHasNullForFiguresAndATraceWhereThereIsARun() {
        LoadedDialog wrong = ReportSamples.load(
                "wrong.dialog.yaml",
                ReportSamples.RIGHT
                        .replace("malformed: no", "malformed: bad")
                        .replace(
                                "  over:", "  bad: { kind: completing, result: failure, user: \"${user}\" }\n  over:"));

        assertThat(JsonReport.of(List.of(wrong), Strictness.USUAL))
                .contains("\"verdict\" : \"errors\"", "\"id\" : \"M205\"", "\"severity\" : \"error\"")
                .contains("\"state\" : \"bad\"")
                .contains("\"trace\" : [ \"ask\", \"ask.sent\", \"read\", \"read.malformed\", \"bad\" ]")
                .contains("\"properties\" : [ ]", "\"configurations\" : null", "\"maxHoldSeconds\" : null");
    }

    @Test
    void aDiagnosticWithoutARunHasNoTrace() {
        LoadedDialog wrong =
                ReportSamples.load("wrong.dialog.yaml", ReportSamples.RIGHT.replace("next: read", "next: raed"));

        assertThat(JsonReport.of(List.of(wrong), Strictness.USUAL))
                .contains("\"id\" : \"M201\"", "\"dialog\" : \"Login\"")
                .doesNotContain("trace");
    }

    @Test
    void aDiagnosticInAUsedFileNamesTheFile() {
        String json = JsonReport.of(List.of(ReportSamples.using()), Strictness.USUAL);

        assertThat(ReportSamples.faults(SCHEMA, SpecificationVersion.DRAFT_2020_12, json))
                .isEmpty();
        assertThat(json)
                .contains("\"id\" : \"M205\"", "\"file\" : \"a folder/parts/login.dialog.yaml\"")
                .contains("\"line\" : 6", "\"column\" : 34", "\"state\" : \"loginAsk\"");
    }

    @Test
    void warningsAreErrorsWhereThatIsAskedFor() {
        LoadedDialog warned =
                ReportSamples.load("warned.dialog.yaml", ReportSamples.RIGHT.replace("malformed: no,", ""));

        assertThat(JsonReport.of(List.of(warned), Strictness.USUAL))
                .contains("\"id\" : \"W407\"", "\"severity\" : \"warning\"", "\"verdict\" : \"ok\"");
        assertThat(JsonReport.of(List.of(warned), Strictness.WARNINGS_ARE_ERRORS))
                .contains("\"id\" : \"W407\"", "\"severity\" : \"error\"", "\"verdict\" : \"errors\"")
                .contains("\"maxExchanges\" : 1");
    }

    @Test
    void aFileThatIsNoDocumentHasNoDialog() {
        assertThat(JsonReport.of(List.of(ReportSamples.load("bad.dialog.yaml", "[")), Strictness.USUAL))
                .contains("\"dialog\" : null", "\"id\" : \"M101\"", "\"state\" : null");
    }
}
