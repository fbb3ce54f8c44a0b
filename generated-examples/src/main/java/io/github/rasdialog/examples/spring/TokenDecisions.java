// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.spring;

import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.interpreter.Question;
import io.github.rasdialog.runtime.dialog.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Decides the token login by the names of the YAML: what {@code TokenLoginWithTotp} does with generated types. */
final class TokenDecisions implements DialogHandler {
    private final TokenStore tokens;

    TokenDecisions(TokenStore tokens) {
        this.tokens = tokens;
    }

    @Override
    public Decision decide(Question question) {
        return switch (question.state()) {
            case "readUser" ->
                tokens.tokenOf(question.text("user"))
                        .map(token -> question.choose(
                                "challenged", Map.of("domain", token.domain(), "challenge", "token " + token.serial())))
                        .orElseGet(() -> question.choose("unknown"));
            case "readCode" ->
                question.choose(isRight(question.text("user"), question.secret("code")) ? "right" : "wrong");
            default -> throw new IllegalArgumentException("nobody decides in " + question.state());
        };
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
