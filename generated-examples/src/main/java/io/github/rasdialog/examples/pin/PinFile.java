// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.pin;

import io.github.rasdialog.examples.accounts.AccountLine;
import io.github.rasdialog.examples.accounts.BcryptHash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The PINs of users: a file of lines {@code user:hash:keep}. {@code change} in place of {@code keep} demands a new PIN, and
 * {@code none} in place of the hash is a user who has none yet. It is read once, and written whenever a PIN is replaced:
 * the whole file or nothing, its other lines left as they stand there then. Thread-safe; one process writes it.
 *
 * <p>The hashes are salted and slow, but PINs are few: whoever can read the file can find them.
 */
public final class PinFile {
    private static final String NONE = "none";
    private static final String KEEP = "keep";
    private static final String CHANGE = "change";
    private static final byte[] NO_PIN = {0};

    private final Path file;
    private final int cost;
    private final BcryptHash nobodys;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(Optional<BcryptHash> hash, boolean mustChange) {}

    private PinFile(Path file, int cost) {
        this.file = file.toAbsolutePath();
        this.cost = cost;
        this.nobodys = BcryptHash.nobodys(cost);
    }

    /**
     * Reads a file.
     *
     * @param cost of the hashes to be written, 4 to 17: each one more takes twice as long
     * @throws io.github.rasdialog.examples.accounts.AccountFileException if a line is bad; names it
     * @throws IOException if the file cannot be read
     */
    public static PinFile read(Path file, int cost) throws IOException {
        PinFile pins = new PinFile(file, cost);
        for (AccountLine account : AccountLine.readAll(file, 3)) {
            pins.entries.put(account.user(), entry(account));
        }
        return pins;
    }

    private static Entry entry(AccountLine account) throws IOException {
        String what = account.field(2);
        if (!what.equals(KEEP) && !what.equals(CHANGE)) {
            throw account.refused("the third field is neither " + KEEP + " nor " + CHANGE);
        }
        boolean none = account.field(1).equals(NONE);
        if (none && what.equals(KEEP)) {
            throw account.refused("who has no PIN must " + CHANGE);
        }
        return new Entry(none ? Optional.empty() : Optional.of(BcryptHash.of(account, 1)), what.equals(CHANGE));
    }

    /**
     * Whether this is the user's PIN. Who has none yet has the empty one. All take as long as one hash.
     *
     * @param pin digits in US-ASCII, or nothing; left as it is, the caller wipes it
     */
    public boolean matches(String user, byte[] pin) {
        Entry entry = entries.get(user);
        Optional<BcryptHash> hash = entry == null ? Optional.empty() : entry.hash();
        boolean verified = hash.orElse(nobodys).matches(pin.length == 0 ? NO_PIN : pin);
        return entry != null && (hash.isPresent() ? pin.length > 0 && verified : pin.length == 0);
    }

    /** Whether the user must choose a new PIN before he is let in. */
    public boolean mustChange(String user) {
        Entry entry = entries.get(user);
        return entry != null && entry.mustChange();
    }

    /**
     * Gives a user the PIN that was demanded; when it returns, the PIN is on the disk, and it alone is right.
     *
     * @param pin digits in US-ASCII; left as it is, the caller wipes it
     * @throws IllegalStateException if none is demanded any more: another call of that user was faster
     * @throws IOException if the file cannot be written; then the PIN is the one before
     */
    public synchronized void replace(String user, byte[] pin) throws IOException {
        if (!mustChange(user)) {
            throw new IllegalStateException("no new PIN is demanded");
        }
        BcryptHash hash = BcryptHash.ofNew(pin, cost);
        write(withLine(user, user + ":" + hash.text() + ":" + KEEP));
        entries.put(user, new Entry(Optional.of(hash), false));
    }

    private List<String> withLine(String user, String line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.US_ASCII));
        int replaced = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(user + ":")) {
                lines.set(i, line);
                replaced++;
            }
        }
        if (replaced != 1) {
            throw new IOException(file.getFileName() + ": the user has " + replaced + " lines now");
        }
        return lines;
    }

    private void write(List<String> lines) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "pins", ".new");
        try {
            Files.write(fresh, lines, StandardCharsets.US_ASCII);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public String toString() {
        return "PinFile of " + entries.size() + " users";
    }
}
