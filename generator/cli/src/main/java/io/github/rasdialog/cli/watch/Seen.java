// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What files held when they were looked at. Immutable.
 *
 * @param digests of their contents, in the files' order; empty where a file cannot be read
 */
public record Seen(Map<Path, String> digests) {
    /** Before the first look. */
    public static final Seen NOTHING = new Seen(Map.of());

    /** Looks at files. */
    public static Seen in(List<Path> files) {
        Map<Path, String> digests = new LinkedHashMap<>();
        files.forEach(file -> digests.put(file, digest(file)));
        return new Seen(digests);
    }

    private static String digest(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What has happened since, such as {@code login.dialog.yaml has changed}; empty where nothing has. */
    public List<String> since(Seen before) {
        Set<Path> files = new LinkedHashSet<>(digests.keySet());
        files.addAll(before.digests.keySet());
        return files.stream()
                .filter(file -> !digestOf(file).equals(before.digestOf(file)))
                .map(file -> file + fate(file, before))
                .toList();
    }

    private String fate(Path file, Seen before) {
        if (!digests.containsKey(file)) {
            return " is gone";
        }
        return before.digests.containsKey(file) ? " has changed" : " is new";
    }

    /** Unlike any file's where there is none. */
    private String digestOf(Path file) {
        return digests.getOrDefault(file, "none");
    }
}
