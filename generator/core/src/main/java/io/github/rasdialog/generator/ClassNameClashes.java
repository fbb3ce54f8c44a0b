// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator;

import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Verdict;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds dialogs whose classes would overwrite each other's; ignoring case, as some file systems do. */
final class ClassNameClashes {
    private ClassNameClashes() {}

    /** The same dialogs, every later one of a name with an error (M104). */
    static List<LoadedDialog> told(List<LoadedDialog> dialogs, String defaultPackage) {
        Map<String, LoadedDialog> first = new HashMap<>();
        return dialogs.stream()
                .map(loaded -> loaded.dialog()
                        .map(dialog -> first.putIfAbsent(qualified(dialog, defaultPackage), loaded))
                        .map(earlier -> clashing(loaded, earlier))
                        .orElse(loaded))
                .toList();
    }

    private static String qualified(Dialog dialog, String defaultPackage) {
        return (dialog.packageName().orElse(defaultPackage) + "." + dialog.name()).toLowerCase(Locale.ROOT);
    }

    private static LoadedDialog clashing(LoadedDialog loaded, LoadedDialog earlier) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        diagnostics.add(Diagnostic.at(
                SourceLocation.START,
                DiagnosticCode.M104,
                "the classes of this dialog would be named as those of "
                        + earlier.source().name()));
        diagnostics.addAll(loaded.diagnostics());
        return new LoadedDialog(loaded.sources(), loaded.name(), loaded.linked(), Verdict.notProved(diagnostics));
    }
}
