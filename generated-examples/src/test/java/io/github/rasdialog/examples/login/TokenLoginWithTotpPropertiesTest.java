// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.examples.token.TokenLoginWithTotp;
import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.testkit.DialogProperties;
import io.github.rasdialog.testkit.DialogUnderTest;
import java.util.List;

/** The token login with its own handler: nobody gets in without the right code. */
class TokenLoginWithTotpPropertiesTest extends DialogProperties {
    TokenLoginWithTotpPropertiesTest() {
        super(DialogUnderTest.of(
                        "src/main/dialog/token-login.dialog.yaml", TokenLoginHandler.class, TokenLoginDialog::type)
                .decidedBy(() ->
                        new TokenLoginWithTotp(new TokenStore(List.of(TokenLoginTest.ALICES), TokenLoginTest.NOW)))
                .words("user", "alice", "mallory", "al\bice")
                .words("code", TokenLoginTest.RIGHT, "918264", "80275x")
                .lettingIn(login ->
                        login.user().equals("alice") && login.typed("code").equals(TokenLoginTest.RIGHT)));
    }
}
