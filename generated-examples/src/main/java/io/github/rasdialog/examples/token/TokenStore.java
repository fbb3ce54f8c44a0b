// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.token;

import io.github.rasdialog.examples.accounts.AccountLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The tokens that are out, and which of their codes were used. A code is right while its step is at most one away from
 * now, since a token's clock drifts, and is accepted once: neither it nor an earlier one is accepted afterwards (RFC
 * 6238, 5.2). What was used is remembered as long as the store lives. Thread-safe, without locks.
 */
public final class TokenStore {
    private static final int DRIFT_STEPS = 1;
    private static final int MIN_KEY_BYTES = 16;

    private final InstantSource clock;
    private final Map<String, Issued> byUser;

    /** A token, and the latest of its steps whose code was accepted. */
    private record Issued(Token token, AtomicLong latestUsed) {}

    /**
     * A store.
     *
     * @throws IllegalArgumentException if a user has two tokens
     */
    public TokenStore(List<Token> tokens, InstantSource clock) {
        this.clock = clock;
        Map<String, Issued> issued = new HashMap<>();
        for (Token token : tokens) {
            if (issued.put(token.user(), new Issued(token, new AtomicLong(Long.MIN_VALUE))) != null) {
                throw new IllegalArgumentException("a user has two tokens");
            }
        }
        this.byUser = Map.copyOf(issued);
    }

    /**
     * Reads a file of lines {@code user:domain:serial:key}, the key in hexadecimal digits, at least 16 bytes of it.
     *
     * @throws io.github.rasdialog.examples.accounts.AccountFileException if a line is bad; names it
     * @throws IOException if the file cannot be read
     */
    public static TokenStore read(Path file, InstantSource clock) throws IOException {
        List<Token> tokens = new ArrayList<>();
        for (AccountLine account : AccountLine.readAll(file, 4)) {
            byte[] key = key(account);
            try {
                tokens.add(Token.of(account.user(), account.field(1), account.field(2), key));
            } catch (IllegalArgumentException outOfBounds) {
                throw account.refused(outOfBounds.getMessage());
            }
        }
        return new TokenStore(tokens, clock);
    }

    private static byte[] key(AccountLine account) throws IOException {
        byte[] key;
        try {
            key = HexFormat.of().parseHex(account.field(3));
        } catch (IllegalArgumentException quotesTheKey) {
            // No cause goes along: its message holds the key's digits (S2).
            throw account.refused("the key is not in hexadecimal digits, two to a byte");
        }
        if (key.length < MIN_KEY_BYTES) {
            throw account.refused("the key has " + key.length + " bytes, fewer than " + MIN_KEY_BYTES);
        }
        return key;
    }

    /** The token that a user carries. */
    public Optional<Token> tokenOf(String user) {
        return Optional.ofNullable(byUser.get(user)).map(Issued::token);
    }

    /**
     * Whether a code is the one on that user's token now, or was a step ago, or will be a step from now, and has not been
     * used. If so, it is used up.
     *
     * @param code the digits in US-ASCII; left as it is, the caller wipes it
     */
    public boolean accept(String user, byte[] code) {
        Issued issued = byUser.get(user);
        if (issued == null) {
            return false;
        }
        long now = Totp.stepAt(clock.instant());
        long matching = Long.MIN_VALUE;
        for (long step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step++) {
            byte[] right = Totp.code(issued.token().key(), step).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code)) {
                matching = step;
            }
        }
        return matching != Long.MIN_VALUE && useUp(issued.latestUsed(), matching);
    }

    /** Of all who come with the same step at once, one alone raises the word to it. */
    private static boolean useUp(AtomicLong latestUsed, long step) {
        return latestUsed.getAndAccumulate(step, Math::max) < step;
    }

    @Override
    public String toString() {
        return "TokenStore of " + byUser.size() + " tokens";
    }
}
