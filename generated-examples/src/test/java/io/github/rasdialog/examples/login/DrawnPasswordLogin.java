// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.examples.password.PasswordLoginData;
import io.github.rasdialog.examples.password.PasswordLoginHandler;
import io.github.rasdialog.runtime.dialog.Ending;
import org.jspecify.annotations.Nullable;

/** Decides the password login as it was drawn. */
final class DrawnPasswordLogin implements PasswordLoginHandler {
    private final HandlerLog log;

    DrawnPasswordLogin(HandlerLog log) {
        this.log = log;
        log.handlerIsMade();
    }

    @Override
    public @Nullable ReadPassword readPassword(PasswordLoginData data) {
        String knowledge = data.user() + " " + new String(data.password().chars());
        return switch (log.choose("readPassword", knowledge)) {
            case YES -> new ReadPassword.Accepted();
            case NO -> new ReadPassword.Rejected();
            default -> null;
        };
    }

    @Override
    public void ended(Ending ending) {
        log.ended(ending);
    }
}
