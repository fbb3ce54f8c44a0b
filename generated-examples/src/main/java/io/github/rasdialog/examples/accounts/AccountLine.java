// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.accounts;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One account of a file: fields parted by colons, the user's name first. Blank lines and lines that begin with {@code #}
 * are no accounts. Immutable; {@link #toString} shows the place alone (S2).
 */
public final class AccountLine {
    private final String file;
    private final int number;
    private final List<String> fields;

    private AccountLine(String file, int number, List<String> fields) {
        this.file = file;
        this.number = number;
        this.fields = fields;
    }

    /**
     * Reads all accounts of a file.
     *
     * @param fields how many fields each line must have
     * @throws AccountFileException if a line has another number of fields, an empty one, or a user who stands above
     * @throws IOException if the file cannot be read
     */
    public static List<AccountLine> readAll(Path file, int fields) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<String> lines = readLines(file, name);
        List<AccountLine> accounts = new ArrayList<>();
        Set<String> users = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            AccountLine account = new AccountLine(name, i + 1, List.of(line.split(":", -1)));
            if (account.fields.size() != fields) {
                throw account.refused("has " + account.fields.size() + " fields, not " + fields);
            }
            if (account.fields.contains("")) {
                throw account.refused("has an empty field");
            }
            if (!users.add(account.user())) {
                throw account.refused("the user stands in a line above already");
            }
            accounts.add(account);
        }
        return accounts;
    }

    private static List<String> readLines(Path file, String name) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (MalformedInputException notAscii) {
            IOException told = new IOException(name + ": holds characters that are not US-ASCII");
            told.addSuppressed(notAscii);
            throw told;
        }
    }

    /** The user's name, never empty. */
    public String user() {
        return fields.get(0);
    }

    /** A field, from 0 (the user); never empty. */
    public String field(int index) {
        return fields.get(index);
    }

    /** The exception that says what is wrong here; the reason must not quote a secret. */
    public AccountFileException refused(String reason) {
        return new AccountFileException(file, number, reason);
    }

    @Override
    public String toString() {
        return file + ":" + number;
    }
}
