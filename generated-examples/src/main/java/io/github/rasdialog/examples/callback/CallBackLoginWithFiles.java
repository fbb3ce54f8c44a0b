// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.callback;

import io.github.rasdialog.examples.password.PasswordFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decides the login with a number to be called back at. Thread-safe: one handler may serve all transactions. A number that
 * cannot be handed over is thrown, and the call ends in an ERROR.
 */
public final class CallBackLoginWithFiles implements CallBackLoginHandler {
    private final PasswordFile users;
    private final CallBackRules rules;
    private final CallBacks callBacks;

    /** A handler that asks the first two and tells the third. */
    public CallBackLoginWithFiles(PasswordFile users, CallBackRules rules, CallBacks callBacks) {
        this.users = users;
        this.rules = rules;
        this.callBacks = callBacks;
    }

    @Override
    public ReadPassword readPassword(CallBackLoginData data) {
        byte[] password = data.password().bytes(StandardCharsets.ISO_8859_1);
        try {
            return users.matches(data.user(), password) ? new ReadPassword.Accepted() : new ReadPassword.Rejected();
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    @Override
    public ReadNumber readNumber(CallBackLoginData data) {
        if (!rules.allow(data.user(), data.number())) {
            return new ReadNumber.Forbidden();
        }
        try {
            callBacks.note(data.user(), data.number());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return new ReadNumber.Noted();
    }
}
