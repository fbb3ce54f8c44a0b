// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What files held when they were looked at. Immutable.
 *
 * @param digests of their contents, in the files' order; empty where a file cannot be read, none where there is no file
 */
public record Seen(Map<Path, String> digests) {
    /** Before the first look. */
    public static final Seen NOTHING = new Seen(Map.of());

    /** Looks at files. */
    public static Seen in(Collection<Path> files) {
        return NOTHING.of(files);
    }

    /** The same of some files; those not seen yet are looked at now. */
    public Seen of(Collection<Path> files) {
        Map<Path, String> some = new LinkedHashMap<>();
        for (Path file : files) {
            String digest = digests.get(file);
            if (digest != null || Files.exists(file)) {
                some.put(file, digest == null ? digest(file) : digest);
            }
        }
        return new Seen(some);
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
