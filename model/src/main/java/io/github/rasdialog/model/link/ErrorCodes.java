// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The error codes that winerror.h and raserror.h define as plain numbers. */
public final class ErrorCodes {
    /** No error. */
    public static final long SUCCESS = 0;

    /** A call has begun and not ended. */
    public static final long PENDING = 600;

    private static final String RESOURCE = "error-codes.txt";

    private static final Map<String, Long> CODES = read();

    private ErrorCodes() {}

    /**
     * The number of an error code.
     *
     * @param written a name, or decimal digits
     * @return an unsigned DWORD; empty where no header has the name
     */
    public static OptionalLong number(String written) {
        if (written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.of(Long.parseLong(written));
        }
        Long code = CODES.get(written);
        return code == null ? OptionalLong.empty() : OptionalLong.of(code);
    }

    /** Every name. */
    public static Collection<String> names() {
        return CODES.keySet();
    }

    private static Map<String, Long> read() {
        try (InputStream in = ErrorCodes.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, RESOURCE), StandardCharsets.US_ASCII))) {
            return Collections.unmodifiableMap(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(
                            words -> words[0],
                            words -> Long.parseLong(words[1]),
                            (first, second) -> {
                                throw new IllegalStateException("a code stands twice in " + RESOURCE);
                            },
                            TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
