package ${package};

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The users and their PINs, of which no more is kept than salted hashes: one line a user, {@code name:rounds:salt:hash}.
 * Immutable, so that all calls may share one.
 */
public final class Pins {
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private record Entry(int rounds, byte[] salt, byte[] hash) {
        Entry {
            if (rounds < 1 || salt.length == 0) {
                throw new IllegalArgumentException("a round and some salt at least");
            }
        }

        boolean matches(char[] pin) {
            return MessageDigest.isEqual(hash, hashed(pin, salt, rounds));
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Entry nobodys;

    private Pins(List<String> lines) throws IOException {
        int mostRounds = 1;
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(":", -1);
            try {
                Entry entry = new Entry(Integer.parseInt(parts[1]), bytes(parts[2]), bytes(parts[3]));
                entries.put(parts[0], entry);
                mostRounds = Math.max(mostRounds, entry.rounds());
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException bad) {
                throw new IOException("line " + (i + 1) + " of the PINs is not name:rounds:salt:hash", bad);
            }
        }
        nobodys = new Entry(mostRounds, new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    /** Reads a file. */
    public static Pins read(Path file) throws IOException {
        return of(Files.readAllLines(file, StandardCharsets.US_ASCII));
    }

    /** Takes lines of such a file. */
    public static Pins of(List<String> lines) throws IOException {
        return new Pins(lines);
    }

    /** Whether a user has this PIN. For a user who has none it takes as long, so that time does not tell who exists. */
    public boolean isRight(String user, char[] pin) {
        return entries.getOrDefault(user, nobodys).matches(pin);
    }

    /** The line for a user. */
    public static String line(String user, char[] pin, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return user + ":" + rounds + ":" + hex.formatHex(salt) + ":" + hex.formatHex(hashed(pin, salt, rounds));
    }

    /** Prints the line for the user who is named; reads the PIN from standard input. */
    public static void main(String[] arguments) {
        if (arguments.length != 1 || !arguments[0].matches("[a-z][a-z0-9.-]*")) {
            System.err.println("usage: Pins USER, and the PIN on standard input");
            System.exit(2);
        }
        Scanner input = new Scanner(System.in, StandardCharsets.US_ASCII);
        String pin = input.hasNextLine() ? input.nextLine() : "";
        if (!pin.matches("[0-9]{4,8}")) {
            System.err.println("a PIN is four to eight digits");
            System.exit(2);
        }
        System.out.println(line(arguments[0], pin.toCharArray(), ROUNDS));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] hashed(char[] pin, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(pin, salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        } finally {
            spec.clearPassword();
        }
    }
}
