// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.syntax.DialogReader;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.NameRules;
import io.github.rasdialog.model.syntax.Word;
import io.github.rasdialog.model.yaml.Document;
import java.util.List;
import java.util.Optional;

/**
 * Makes a dialog of a document, in passes that each tell all they find: how it is written (M102 to M107), then what its
 * names stand for (M201), then what was left out of it (M206 for error codes, M210 for outcomes without target). A pass
 * whose findings would make the next one guess is the last.
 */
public final class Linker {
    private Linker() {}

    /**
     * Links a dialog.
     *
     * @param diagnostics is told everything that is wrong; may hold what was told before
     * @return empty after an M1xx or an M201; else a dialog that refers to nothing missing
     */
    public static Optional<Dialog> link(Document document, Diagnostics diagnostics) {
        Optional<DialogSyntax> read = DialogReader.read(document, diagnostics);
        read.ifPresent(syntax -> NameRules.check(syntax, diagnostics));
        if (read.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        DialogSyntax syntax = read.get();
        Dialog resolved = resolve(syntax, diagnostics);
        List<Property> properties = new PropertyLinker(resolved, diagnostics).properties(syntax.properties());
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Dialog dialog = resolved.withProperties(properties);
        OmissionRules.check(syntax, dialog, diagnostics);
        return Optional.of(dialog.withDigest(Digest.of(dialog)));
    }

    private static Dialog resolve(DialogSyntax syntax, Diagnostics diagnostics) {
        Names names = Names.of(syntax, diagnostics);
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
