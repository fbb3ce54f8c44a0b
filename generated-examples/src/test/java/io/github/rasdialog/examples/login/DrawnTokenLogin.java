// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.token.TokenLoginData;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.runtime.dialog.Ending;
import org.jspecify.annotations.Nullable;

/** Decides the token login as it was drawn. */
final class DrawnTokenLogin implements TokenLoginHandler {
    private final HandlerLog log;

    DrawnTokenLogin(HandlerLog log) {
        this.log = log;
        log.handlerIsMade();
    }

    @Override
    public @Nullable ReadUser readUser(TokenLoginData data) {
        return switch (log.choose("readUser", data.user())) {
            case YES -> new ReadUser.Challenged("EXAMPLE", "token 4711");
            case NO -> new ReadUser.Unknown();
            default -> null;
        };
    }

    @Override
    public @Nullable ReadCode readCode(TokenLoginData data) {
        return switch (log.choose(
                "readCode", data.user() + " " + new String(data.code().chars()))) {
            case YES -> new ReadCode.Right();
            case NO -> new ReadCode.Wrong();
            default -> null;
        };
    }

    @Override
    public void ended(Ending ending) {
        log.ended(ending);
    }
}
