// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.testkit.DialogCoverage;
import io.github.rasdialog.testkit.DialogProperties;
import io.github.rasdialog.testkit.DialogUnderTest;

/** Demands more coverage than there is. Not run by itself. */
@DialogCoverage(transitions = 1.01, counted = false)
class Insatiable extends DialogProperties {
    Insatiable() {
        super(DialogUnderTest.of(
                "src/main/dialog/token-login.dialog.yaml", TokenLoginHandler.class, TokenLoginDialog::type));
    }
}
