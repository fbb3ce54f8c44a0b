// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.password;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.IllegalBCryptFormatException;
import io.github.rasdialog.examples.accounts.AccountLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Users and their salted password hashes: the file that Apache's {@code htpasswd -B} writes, one {@code user:$2y$…} to a
 * line. It is read once; a changed file counts after the next {@link #read}. Immutable and thread-safe.
 *
 * <p>A user who is not in it is refused as slowly as one who is: the password is hashed all the same, at the greatest
 * cost that the file knows, so that the time of an answer does not tell who exists.
 */
public final class PasswordFile {
    /** What htpasswd writes: its cost is 4 to 17. */
    private static final Pattern BCRYPT = Pattern.compile("\\$2y\\$(0[4-9]|1[0-7])\\$[./A-Za-z0-9]{53}");

    /** bcrypt reads no further. */
    private static final int MAX_PASSWORD_BYTES = 72;

    private static final String NOBODYS_SALT = "abcdefghijklmnopqrstuu";
    private static final String NOBODYS_HASH = "...............................";

    private final Map<String, BCrypt.HashData> hashes;
    private final BCrypt.HashData nobodys;

    private PasswordFile(Map<String, BCrypt.HashData> hashes) throws IOException {
        this.hashes = Map.copyOf(hashes);
        int cost = hashes.values().stream()
                .map(hash -> hash.cost)
                .max(Comparator.naturalOrder())
                .orElse(12);
        this.nobodys = parse(String.format(Locale.ROOT, "$2y$%02d$%s%s", cost, NOBODYS_SALT, NOBODYS_HASH));
    }

    /**
     * Reads a file.
     *
     * @throws io.github.rasdialog.examples.accounts.AccountFileException if a line is bad; names it
     * @throws IOException if the file cannot be read
     */
    public static PasswordFile read(Path file) throws IOException {
        Map<String, BCrypt.HashData> hashes = new HashMap<>();
        for (AccountLine account : AccountLine.readAll(file, 2)) {
            String hash = account.field(1);
            if (!BCRYPT.matcher(hash).matches()) {
                throw account.refused("no bcrypt hash as htpasswd -B writes it ($2y$, cost 4 to 17)");
            }
            hashes.put(account.user(), parse(hash));
        }
        return new PasswordFile(hashes);
    }

    private static BCrypt.HashData parse(String hash) throws IOException {
        try {
            return BCrypt.Version.VERSION_2Y.parser.parse(hash.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalBCryptFormatException refused) {
            throw new IOException("bcrypt refuses a hash of the right form", refused);
        }
    }

    /**
     * Whether the password is that user's.
     *
     * @param password 1 to 72 bytes, else it is nobody's; left as it is, the caller wipes it
     */
    public boolean matches(String user, byte[] password) {
        if (password.length > MAX_PASSWORD_BYTES) {
            return false;
        }
        BCrypt.HashData hash = hashes.get(user);
        boolean verified =
                BCrypt.verifyer(BCrypt.Version.VERSION_2Y).verify(password, hash == null ? nobodys : hash).verified;
        return verified && hash != null;
    }

    /** How many users there are. */
    public int size() {
        return hashes.size();
    }

    @Override
    public String toString() {
        return "PasswordFile of " + hashes.size() + " users";
    }
}
