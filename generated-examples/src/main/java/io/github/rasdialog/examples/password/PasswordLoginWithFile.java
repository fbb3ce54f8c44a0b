// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.password;

import io.github.rasdialog.runtime.dialog.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decides the password login with a file of salted hashes. Thread-safe: one handler may serve all transactions. */
public final class PasswordLoginWithFile implements PasswordLoginHandler {
    private final PasswordFile users;

    /** A handler that asks this file. */
    public PasswordLoginWithFile(PasswordFile users) {
        this.users = users;
    }

    @Override
    public ReadPassword readPassword(PasswordLoginData data) {
        return isRight(data.user(), data.password()) ? new ReadPassword.Accepted() : new ReadPassword.Rejected();
    }

    private boolean isRight(String user, Secret password) {
        byte[] bytes = password.bytes(StandardCharsets.ISO_8859_1);
        try {
            return users.matches(user, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
