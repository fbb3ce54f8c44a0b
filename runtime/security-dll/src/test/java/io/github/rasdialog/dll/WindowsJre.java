// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A Java runtime for 64-bit Windows, from npm: fetched once, and only if it is the very one that was tried. */
final class WindowsJre {
    private static final String PACKAGE = "@node-plantuml-2/jre-win32-x64@1.1.8";
    private static final String ARCHIVE = "node-plantuml-2-jre-win32-x64-1.1.8.tgz";
    private static final String SHA_512 =
            "tMY4zs+KhMlXVIPVFOqE1GOscDgJPFcjOClvL5XewB+sdLGakkjUxuHt8YjVW8TjCUi+AbQlE7neaXtNoYS8hA==";
    private static final Path FOLDER = NativeTool.project().resolve("runtime/security-dll/target/windows-jre");

    private WindowsJre() {}

    /** Where it is; skips the test where it cannot be had. */
    static Path folder() throws IOException, InterruptedException {
        Path jre = FOLDER.resolve("package/jre");
        if (Files.exists(jre.resolve("release"))) {
            return jre;
        }
        NativeTool.require("npm");
        NativeTool.require("tar");
        Files.createDirectories(FOLDER);
        Program.Run fetched = Program.run(FOLDER, "npm", "pack", "--silent", PACKAGE);
        if (fetched.status() != 0) {
            NativeTool.lack("npm could not fetch " + PACKAGE + ": " + fetched.output());
        }
        if (!SHA_512.equals(digest(FOLDER.resolve(ARCHIVE)))) {
            throw new IOException(PACKAGE + " is not the one that was tried");
        }
        Program.Run unpacked = Program.run(FOLDER, "tar", "xzf", ARCHIVE);
        if (unpacked.status() != 0) {
            throw new IOException(unpacked.output());
        }
        return jre;
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
