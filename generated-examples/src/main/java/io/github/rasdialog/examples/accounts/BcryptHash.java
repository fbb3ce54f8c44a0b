// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.accounts;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.IllegalBCryptFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A salted hash in bcrypt, in the form that Apache's {@code htpasswd -B} writes. Immutable and thread-safe. */
public final class BcryptHash {
    /** bcrypt reads no further. */
    public static final int MAX_BYTES = 72;

    /** What htpasswd writes: its cost is 4 to 17. */
    private static final Pattern FORM = Pattern.compile("\\$2y\\$(0[4-9]|1[0-7])\\$[./A-Za-z0-9]{53}");

    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2Y;
    private static final String NOBODYS = "abcdefghijklmnopqrstuu...............................";

    private final String text;
    private final BCrypt.HashData parsed;

    private BcryptHash(String text) {
        this.text = text;
        try {
            this.parsed = VERSION.parser.parse(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalBCryptFormatException refused) {
            throw new IllegalArgumentException("bcrypt refuses a hash of the right form", refused);
        }
    }

    /**
     * The hash in a field of an account's line.
     *
     * @throws AccountFileException if there is none; names the line
     */
    public static BcryptHash of(AccountLine account, int field) throws IOException {
        String text = account.field(field);
        if (!FORM.matcher(text).matches()) {
            throw account.refused("no bcrypt hash as htpasswd -B writes it ($2y$, cost 4 to 17)");
        }
        return new BcryptHash(text);
    }

    /**
     * A new hash, with a salt of its own.
     *
     * @param secret 1 to 72 bytes; left as they are, the caller wipes them
     * @param cost 4 to 17, one more takes twice as long
     */
    public static BcryptHash ofNew(byte[] secret, int cost) {
        return new BcryptHash(new String(BCrypt.with(VERSION).hash(cost, secret), StandardCharsets.US_ASCII));
    }

    /** A hash that no secret is known to have: to refuse a stranger as slowly as a friend. */
    public static BcryptHash nobodys(int cost) {
        return new BcryptHash(String.format(Locale.ROOT, "$2y$%02d$%s", cost, NOBODYS));
    }

    /**
     * Whether it is the hash of this secret.
     *
     * @param secret left as it is, the caller wipes it; one longer than 72 bytes has no hash
     */
    public boolean matches(byte[] secret) {
        return secret.length <= MAX_BYTES && BCrypt.verifyer(VERSION).verify(secret, parsed).verified;
    }

    /** What it cost. */
    public int cost() {
        return parsed.cost;
    }

    /** As it stands in a file. */
    public String text() {
        return text;
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return "BcryptHash of cost " + cost();
    }
}
