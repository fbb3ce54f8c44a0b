// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.explain.Explanation;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.SourceFiles;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.trace.Moment;
import io.github.rasdialog.model.trace.Timeline;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A SARIF 2.1.0 log, for what shows the results of static analysis: one run, every diagnostic a rule with its explanation
 * as help, every counterexample a code flow.
 */
public final class SarifReport {
    private SarifReport() {}

    /** The log on dialogs, in their order. */
    public static String of(List<LoadedDialog> dialogs, Strictness strictness) {
        Optional<String> version =
                Optional.ofNullable(SarifReport.class.getPackage().getImplementationVersion());
        List<Sarif.Rule> rules =
                Arrays.stream(DiagnosticCode.values()).map(SarifReport::rule).toList();
        List<Sarif.Result> results =
                dialogs.stream().flatMap(dialog -> results(dialog, strictness)).toList();
        Sarif.Tool tool = new Sarif.Tool(new Sarif.Driver("rasdialog", version, rules));
        return Json.of(
                new Sarif.Log(Sarif.SCHEMA, "2.1.0", List.of(new Sarif.Run(tool, "unicodeCodePoints", results))));
    }

    private static Sarif.Rule rule(DiagnosticCode code) {
        Explanation explanation = Explanation.of(code);
        return new Sarif.Rule(
                code.name(),
                new Sarif.Text(code.title()),
                new Sarif.Text(explanation.meaning()),
                new Sarif.Help(explanation.markdown(), explanation.markdown()),
                new Sarif.Configuration(code.severity().word()));
    }

    private static Stream<Sarif.Result> results(LoadedDialog dialog, Strictness strictness) {
        return dialog.diagnostics().stream()
                .map(diagnostic -> new Sarif.Result(
                        diagnostic.code().name(),
                        diagnostic.code().ordinal(),
                        strictness.of(diagnostic).word(),
                        new Sarif.Text(diagnostic.told()),
                        List.of(location(dialog.sources(), diagnostic.location(), Optional.empty())),
                        codeFlows(dialog, diagnostic)));
    }

    private static List<Sarif.CodeFlow> codeFlows(LoadedDialog dialog, Diagnostic diagnostic) {
        if (diagnostic.trace().isEmpty()) {
            return List.of();
        }
        Timeline timeline = Timeline.of(dialog.linked().orElseThrow(), diagnostic.trace());
        List<Sarif.ThreadFlowLocation> steps = timeline.moments().stream()
                .map(moment -> step(dialog.sources(), moment))
                .toList();
        return List.of(new Sarif.CodeFlow(List.of(new Sarif.ThreadFlow(steps))));
    }

    private static Sarif.ThreadFlowLocation step(SourceFiles files, Moment moment) {
        String text = "%s, %s: %s %s"
                .formatted(moment.time(), moment.label(), moment.actor().word(), moment.deed());
        return new Sarif.ThreadFlowLocation(location(files, moment.location(), Optional.of(new Sarif.Text(text))));
    }

    private static Sarif.Location location(SourceFiles files, SourceLocation at, Optional<Sarif.Text> message) {
        String uri = uri(files.of(at).name());
        Sarif.Region region = new Sarif.Region(at.line(), at.column());
        return new Sarif.Location(new Sarif.PhysicalLocation(new Sarif.ArtifactLocation(uri), region), message);
    }

    /** A file's name as a URI reference: relative where the name is. */
    private static String uri(String name) {
        Path path = Path.of(name);
        if (path.isAbsolute()) {
            return path.toUri().toASCIIString();
        }
        String slashed = name.replace('\\', '/');
        try {
            return new URI(null, null, slashed.contains(":") ? "./" + slashed : slashed, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no file's name: " + name, e);
        }
    }
}
