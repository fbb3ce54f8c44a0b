// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.token;

import io.github.rasdialog.runtime.dialog.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decides the token login with a store of tokens: who has one is challenged to read it, and the code must be right.
 * Thread-safe: one handler may serve all transactions, since it keeps nothing between two decisions.
 */
public final class TokenLoginWithTotp implements TokenLoginHandler {
    private final TokenStore tokens;

    /** A handler that asks this store. */
    public TokenLoginWithTotp(TokenStore tokens) {
        this.tokens = tokens;
    }

    @Override
    public ReadUser readUser(TokenLoginData data) {
        return tokens.tokenOf(data.user())
                .<ReadUser>map(token -> new ReadUser.Challenged(token.domain(), "token " + token.serial()))
                .orElseGet(ReadUser.Unknown::new);
    }

    @Override
    public ReadCode readCode(TokenLoginData data) {
        return isRight(data.user(), data.code()) ? new ReadCode.Right() : new ReadCode.Wrong();
    }

    private boolean isRight(String user, Secret code) {
        byte[] digits = code.bytes(StandardCharsets.US_ASCII);
        try {
            return tokens.accept(user, digits);
        } finally {
            Arrays.fill(digits, (byte) 0);
        }
    }
}
