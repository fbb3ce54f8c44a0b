// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Figures;
import io.github.rasdialog.model.check.PropertyVerdict;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.source.SourceFiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The object that {@code check --format json} prints. */
public final class JsonReport {
    private JsonReport() {}

    /** The report on dialogs, in their order. */
    public static String of(List<LoadedDialog> dialogs, Strictness strictness) {
        return Json.of(new Report(
                dialogs.stream().map(dialog -> file(dialog, strictness)).toList()));
    }

    private static FileEntry file(LoadedDialog dialog, Strictness strictness) {
        return new FileEntry(
                dialog.source().name(),
                dialog.name(),
                strictness.accepts(dialog) ? "ok" : "errors",
                dialog.diagnostics().stream()
                        .map(diagnostic -> diagnostic(dialog.sources(), diagnostic, strictness))
                        .toList(),
                dialog.verdict().properties(),
                dialog.verdict().figures().map(FiguresEntry::of).orElse(FiguresEntry.NONE));
    }

    private static DiagnosticEntry diagnostic(SourceFiles files, Diagnostic diagnostic, Strictness strictness) {
        SourceFile file = files.of(diagnostic.location());
        return new DiagnosticEntry(
                diagnostic.code().name(),
                strictness.of(diagnostic).word(),
                file == files.main() ? Optional.empty() : Optional.of(file.name()),
                diagnostic.location().line(),
                diagnostic.location().column(),
                diagnostic.state(),
                diagnostic.message(),
                diagnostic.trace());
    }

    record Report(List<FileEntry> files) {}

    record FileEntry(
            String file,
            Optional<String> dialog,
            String verdict,
            List<DiagnosticEntry> diagnostics,
            List<PropertyVerdict> properties,
            FiguresEntry figures) {}

    record DiagnosticEntry(
            String id,
            String severity,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> file,
            int line,
            int column,
            Optional<String> state,
            String message,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> trace) {}

    record FiguresEntry(
            OptionalLong configurations,
            OptionalLong transitions,
            OptionalLong maxExchanges,
            OptionalLong maxHoldSeconds) {
        static final FiguresEntry NONE = new FiguresEntry(
                OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

        static FiguresEntry of(Figures figures) {
            return new FiguresEntry(
                    OptionalLong.of(figures.configurations()),
                    OptionalLong.of(figures.transitions()),
                    OptionalLong.of(figures.maxExchanges()),
                    figures.maxHoldSeconds());
        }
    }
}
