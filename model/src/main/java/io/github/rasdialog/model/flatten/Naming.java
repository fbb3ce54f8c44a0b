// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.syntax.Word;

/** What the names in a dialog are called where its states go. */
interface Naming {
    /** A state that is named. */
    Word state(Word name);

    /** A datum that is named. */
    Word datum(Word name);

    /** A counter that is named. */
    Word counter(Word name);
}
