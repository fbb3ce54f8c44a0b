// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import io.github.rasdialog.examples.token.TokenLoginData;
import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.function.Supplier;

/** The token login for one user and one code, which may be used again and again, as in {@code tokenlogin.c}. */
public final class TokenLoginOfOne implements Supplier<DialogType>, TokenLoginHandler {
    static final String USER = "alice";
    static final String CODE = "123456";

    @Override
    public DialogType get() {
        return TokenLoginDialog.type(() -> this);
    }

    @Override
    public ReadUser readUser(TokenLoginData data) {
        return data.user().equals(USER) ? new ReadUser.Challenged("EXAMPLE", "token 4711") : new ReadUser.Unknown();
    }

    @Override
    public ReadCode readCode(TokenLoginData data) {
        return data.code().matches(CODE) ? new ReadCode.Right() : new ReadCode.Wrong();
    }
}
