// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.List;
import java.util.Optional;

/**
 * Makes a dialog of what is written, in passes that each tell all they find: what its properties name (M201), then what was
 * left out of it (M206 for error codes, M210 for outcomes without target). A pass whose findings would make the next one
 * guess is the last.
 */
public final class Linker {
    private Linker() {}

    /**
     * Links a dialog.
     *
     * @param syntax flat, read without errors but for names that nothing declares
     * @param diagnostics is told everything that is wrong; may hold what was told before
     * @return empty after an M201; else a dialog that refers to nothing missing
     */
    public static Optional<Dialog> link(DialogSyntax syntax, Diagnostics diagnostics) {
        Dialog resolved = resolve(syntax);
        List<Property> properties = new PropertyLinker(resolved, diagnostics).properties(syntax.properties());
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Dialog dialog = resolved.withProperties(properties);
        OmissionRules.check(syntax, dialog, diagnostics);
        return Optional.of(dialog.withDigest(Digest.of(dialog)));
    }

    private static Dialog resolve(DialogSyntax syntax) {
        Names names = Names.of(syntax);
        return new Dialog(
                syntax.name().text(),
                syntax.packageName().map(Word::text),
                syntax.description(),
                syntax.sendBuffer(),
                syntax.receiveBuffer(),
                syntax.charset(),
                Declarations.data(syntax),
                Declarations.counters(syntax),
                syntax.countersLocation(),
                names.state(syntax.start()),
                syntax.start().location(),
                new StateLinker(syntax, names).states(),
                List.of(),
                "");
    }
}
