// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.pin.NewPinLoginDialog;
import io.github.rasdialog.examples.pin.NewPinLoginHandler;
import io.github.rasdialog.testkit.DialogProperties;
import io.github.rasdialog.testkit.DialogUnderTest;
import java.nio.file.Path;

/** The login by PIN and code with its own handler: nobody without a PIN gets in before he has chosen one. */
class NewPinLoginWithFilePropertiesTest extends DialogProperties {
    private static final Path PINS = Path.of("target/pins.txt");

    NewPinLoginWithFilePropertiesTest() {
        super(DialogUnderTest.of(
                        "src/main/dialog/new-pin-login.dialog.yaml", NewPinLoginHandler.class, NewPinLoginDialog::type)
                .decidedBy(() -> NewPinLoginTest.whoHasNoPinYet(PINS))
                .words("user", "alice", "mallory")
                .words("passcode", NewPinLoginTest.CODE, "1" + NewPinLoginTest.CODE)
                .words("newPinChosen", "2718", "0000")
                .words("newPinRepeated", "2718", "0000")
                .lettingIn(login -> login.user().equals("alice")
                        && login.typed("passcode").equals(NewPinLoginTest.CODE)
                        && login.typed("newPinRepeated").equals(login.typed("newPinChosen"))));
    }
}
