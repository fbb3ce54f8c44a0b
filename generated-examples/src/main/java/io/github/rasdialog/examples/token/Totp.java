// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.token;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.SecretKey;

/** Time-based one-time codes of six digits, a new one every 30 seconds (RFC 6238, HMAC-SHA-1). Thread-safe. */
public final class Totp {
    /** How long a code stays on a token's display. */
    public static final Duration STEP = Duration.ofSeconds(30);

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    private Totp() {}

    /** The number of the step that an instant belongs to, counted from 1970. */
    public static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step: six digits, leading zeros kept. */
    public static String code(SecretKey key, long step) {
        try {
            Instant begins = Instant.ofEpochSecond(Math.multiplyExact(step, STEP.toSeconds()));
            return CODES.generateOneTimePasswordString(key, begins, Locale.ROOT);
        } catch (InvalidKeyException refused) {
            throw new IllegalArgumentException("no key for HMAC-SHA-1", refused);
        }
    }
}
