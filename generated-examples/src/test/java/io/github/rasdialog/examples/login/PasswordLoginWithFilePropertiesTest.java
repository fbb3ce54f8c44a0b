// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.password.PasswordFile;
import io.github.rasdialog.examples.password.PasswordLoginDialog;
import io.github.rasdialog.examples.password.PasswordLoginHandler;
import io.github.rasdialog.examples.password.PasswordLoginWithFile;
import io.github.rasdialog.testkit.DialogProperties;
import io.github.rasdialog.testkit.DialogUnderTest;

/** The password login with its own handler: nobody but alice gets in, and not without her password. */
class PasswordLoginWithFilePropertiesTest extends DialogProperties {
    private static final PasswordFile USERS = PasswordLoginTest.writeAndRead();

    PasswordLoginWithFilePropertiesTest() {
        super(DialogUnderTest.of(
                        "src/main/dialog/password-login.dialog.yaml",
                        PasswordLoginHandler.class,
                        PasswordLoginDialog::type)
                .decidedBy(() -> new PasswordLoginWithFile(USERS))
                .words("user", "alice", "bob.smith", "", "no such user")
                .words("password", PasswordLoginTest.RIGHT, "battery staple")
                .lettingIn(login ->
                        login.user().equals("alice") && login.typed("password").equals(PasswordLoginTest.RIGHT)));
    }
}
