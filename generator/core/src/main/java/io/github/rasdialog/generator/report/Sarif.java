// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** Those objects of SARIF 2.1.0 that we write, by the standard's names. */
interface Sarif {
    /** Where the standard's schema is published. */
    String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    record Run(Tool tool, String columnKind, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(
            String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> version,
            List<Rule> rules) {}

    record Rule(
            String id, Text shortDescription, Text fullDescription, Help help, Configuration defaultConfiguration) {}

    record Text(String text) {}

    record Help(String text, String markdown) {}

    record Configuration(String level) {}

    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Text message,
            List<Location> locations,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CodeFlow> codeFlows) {}

    record Location(
            PhysicalLocation physicalLocation,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Text> message) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri) {}

    record Region(int startLine, int startColumn) {}

    record CodeFlow(List<ThreadFlow> threadFlows) {}

    record ThreadFlow(List<ThreadFlowLocation> locations) {}

    record ThreadFlowLocation(Location location) {}
}
