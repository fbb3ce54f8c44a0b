// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Which server is asked: a file of properties, {@code server} (a name or an address), {@code port} (1812 where it is not
 * said), {@code nas} (as whom it knows this client; {@code rasdialog} where it is not said) and {@code secret.file}, a file
 * that holds the shared secret alone.
 */
final class RadiusFile {
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private RadiusFile() {}

    /**
     * Reads it, and the secret.
     *
     * @param file a relative {@code secret.file} is sought beside it
     * @throws IOException if a file cannot be read or says something bad; names the file, never quotes the secret
     */
    static RadiusServer read(Path file) throws IOException {
        Properties told = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            told.load(reader);
        } catch (IllegalArgumentException badEscape) {
            throw new IOException(file + ": not a file of properties", badEscape);
        }
        InetSocketAddress address = new InetSocketAddress(required(file, told, "server"), port(file, told));
        if (address.isUnresolved()) {
            throw new IOException(file + ": no host has the name in server");
        }
        String nas = told.getProperty("nas", "rasdialog");
        byte[] secret = secret(file.resolveSibling(required(file, told, "secret.file")));
        try {
            return new RadiusServer(address, secret, nas, RadiusServer.PATIENCE);
        } catch (IllegalArgumentException outOfBounds) {
            throw new IOException(file + ": " + outOfBounds.getMessage(), outOfBounds);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static String required(Path file, Properties told, String key) throws IOException {
        String value = told.getProperty(key, "");
        if (value.isBlank()) {
            throw new IOException(file + ": " + key + " is missing");
        }
        return value.strip();
    }

    private static int port(Path file, Properties told) throws IOException {
        String port = told.getProperty("port", "1812").strip();
        if (!PORT.matcher(port).matches() || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new IOException(file + ": port must be 1 to 65535");
        }
        return Integer.parseInt(port);
    }

    /** The file's bytes, but for the line end after them. */
    private static byte[] secret(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
            length--;
        }
        byte[] secret = Arrays.copyOf(bytes, length);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }
}
