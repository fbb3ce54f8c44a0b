// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.token;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A hardware token and whose it is. Immutable; {@link #toString} leaves the key out (S2).
 *
 * @param user who carries it, 1 to 64 bytes
 * @param domain the user's domain, 1 to 15 bytes
 * @param serial the number on its back, 1 to 16 bytes
 * @param key what its codes are made from
 */
public record Token(String user, String domain, String serial, SecretKey key) {

    /**
     * A token.
     *
     * @throws IllegalArgumentException if a length is out of bounds, naming which; quotes no value
     */
    public Token {
        requireLength("user", user, 64);
        requireLength("domain", domain, 15);
        requireLength("serial number", serial, 16);
    }

    /** A token whose key is given as bytes, which are copied. */
    public static Token of(String user, String domain, String serial, byte[] key) {
        return new Token(user, domain, serial, new SecretKeySpec(key, "HmacSHA1"));
    }

    private static void requireLength(String what, String value, int max) {
        if (value.isEmpty() || value.length() > max) {
            throw new IllegalArgumentException("the " + what + " must have 1 to " + max + " characters");
        }
    }

    @Override
    public String toString() {
        return "token " + serial + " of " + domain + "\\" + user;
    }
}
