// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.password.PasswordLoginDialog;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.Iterator;
import java.util.List;

class PasswordLoginPropertiesTest extends LoginProperties {
    private static final Vocabulary WORDS = new Vocabulary(
            List.of("alice", "bob.smith", "", "no such user", "a".repeat(64), "a".repeat(65)),
            List.of("correct horse", "battery staple", "", "p".repeat(72), "p".repeat(73)),
            "Password: ");

    PasswordLoginPropertiesTest() {
        super(WORDS, "readPassword");
    }

    @Override
    DialogType type(Iterator<HandlerLog> handlers) {
        return PasswordLoginDialog.type(() -> new DrawnPasswordLogin(handlers.next()));
    }
}
