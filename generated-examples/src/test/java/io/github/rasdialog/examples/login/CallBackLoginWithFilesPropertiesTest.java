// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.callback.CallBackLoginDialog;
import io.github.rasdialog.examples.callback.CallBackLoginHandler;
import io.github.rasdialog.examples.callback.CallBackLoginWithFiles;
import io.github.rasdialog.testkit.DialogProperties;
import io.github.rasdialog.testkit.DialogUnderTest;

/** The login with a number to be called back at, with its own handler: nobody gets in without an allowed one. */
class CallBackLoginWithFilesPropertiesTest extends DialogProperties {
    private static final CallBackLoginWithFiles HANDLER = CallBackLoginTest.handler((user, number) -> {});

    CallBackLoginWithFilesPropertiesTest() {
        super(DialogUnderTest.of(
                        "src/main/dialog/call-back-login.dialog.yaml",
                        CallBackLoginHandler.class,
                        CallBackLoginDialog::type)
                .decidedBy(() -> HANDLER)
                .words("user", "alice", "bob.smith")
                .words("password", PasswordLoginTest.RIGHT, "battery staple")
                .words("number", CallBackLoginTest.ALLOWED, CallBackLoginTest.FORBIDDEN)
                .lettingIn(login -> login.typed("password").equals(PasswordLoginTest.RIGHT)
                        && login.typed("number").startsWith("+4930")));
    }
}
