// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.source.Diagnostic;
import java.util.function.Consumer;

/** A family of rules that every dialog is held to. Stateless. */
@FunctionalInterface
interface Rule {
    /** Reports everything in a dialog that breaks one of them. */
    void check(Subject subject, Consumer<Diagnostic> report);
}
