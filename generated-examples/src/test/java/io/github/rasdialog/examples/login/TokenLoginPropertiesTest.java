// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.Iterator;
import java.util.List;

class TokenLoginPropertiesTest extends LoginProperties {
    private static final Vocabulary WORDS = new Vocabulary(
            List.of("alice", "bob", "", "a".repeat(64), "a".repeat(65), "al\bice"),
            List.of("802753", "918264", "80275", "8027533", "80275x", ""),
            "Code for ");

    TokenLoginPropertiesTest() {
        super(WORDS, "readCode");
    }

    @Override
    DialogType type(Iterator<HandlerLog> handlers) {
        return TokenLoginDialog.type(() -> new DrawnTokenLogin(handlers.next()));
    }
}
