// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.demo;

import io.github.rasdialog.examples.token.Token;
import io.github.rasdialog.examples.token.Totp;
import java.time.Instant;
import java.time.InstantSource;

/** What the little screen of a hardware token shows. Here it stands in for the token that a real caller has in her hand. */
record TokenDisplay(Token token, InstantSource clock) {

    /** The code of this moment and how long it stays. */
    String look() {
        Instant now = clock.instant();
        long step = Totp.stepAt(now);
        long left = (step + 1) * Totp.STEP.toSeconds() - now.getEpochSecond();
        return Totp.code(token.key(), step) + " for " + left + " s more";
    }

    @Override
    public String toString() {
        return "display of " + token;
    }
}
