// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.password;

import io.github.rasdialog.examples.accounts.AccountLine;
import io.github.rasdialog.examples.accounts.BcryptHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Users and their salted password hashes: the file that Apache's {@code htpasswd -B} writes, one {@code user:$2y$…} to a
 * line. It is read once; a changed file counts after the next {@link #read}. Immutable and thread-safe.
 *
 * <p>A user who is not in it is refused as slowly as one who is: the password is hashed all the same, at the greatest
 * cost that the file knows, so that the time of an answer does not tell who exists.
 */
public final class PasswordFile {
    private static final int USUAL_COST = 12;

    private final Map<String, BcryptHash> hashes;
    private final BcryptHash nobodys;

    private PasswordFile(Map<String, BcryptHash> hashes) {
        this.hashes = Map.copyOf(hashes);
        this.nobodys = BcryptHash.nobodys(hashes.values().stream()
                .map(BcryptHash::cost)
                .max(Comparator.naturalOrder())
                .orElse(USUAL_COST));
    }

    /**
     * Reads a file.
     *
     * @throws io.github.rasdialog.examples.accounts.AccountFileException if a line is bad; names it
     * @throws IOException if the file cannot be read
     */
    public static PasswordFile read(Path file) throws IOException {
        Map<String, BcryptHash> hashes = new HashMap<>();
        for (AccountLine account : AccountLine.readAll(file, 2)) {
            hashes.put(account.user(), BcryptHash.of(account, 1));
        }
        return new PasswordFile(hashes);
    }

    /**
     * Whether the password is that user's.
     *
     * @param password 1 to 72 bytes, else it is nobody's; left as it is, the caller wipes it
     */
    public boolean matches(String user, byte[] password) {
        BcryptHash hash = hashes.get(user);
        boolean verified = (hash == null ? nobodys : hash).matches(password);
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
