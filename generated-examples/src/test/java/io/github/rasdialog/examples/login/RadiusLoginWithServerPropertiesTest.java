// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.radius.FakeRadius;
import io.github.rasdialog.examples.radius.RadiusLoginDialog;
import io.github.rasdialog.examples.radius.RadiusLoginHandler;
import io.github.rasdialog.examples.radius.RadiusLoginWithServer;
import io.github.rasdialog.examples.radius.RadiusServer;
import io.github.rasdialog.testkit.DialogProperties;
import io.github.rasdialog.testkit.DialogUnderTest;

/** The RADIUS login with its own handler: bob gets in by his password, alice not without the right answer. */
class RadiusLoginWithServerPropertiesTest extends DialogProperties {
    private static final RadiusServer SERVER = FakeRadius.ofAliceAndBob().asked();

    RadiusLoginWithServerPropertiesTest() {
        super(DialogUnderTest.of(
                        "src/main/dialog/radius-login.dialog.yaml", RadiusLoginHandler.class, RadiusLoginDialog::type)
                .decidedBy(() -> new RadiusLoginWithServer(SERVER))
                .words("user", "alice", "bob", "mallory")
                .words("password", "correct horse", "battery staple")
                .words("answer", "271828", "")
                .lettingIn(login -> login.user().equals("bob")
                        ? login.typed("password").equals("battery staple")
                        : login.user().equals("alice") && login.typed("answer").equals("271828")));
    }
}
