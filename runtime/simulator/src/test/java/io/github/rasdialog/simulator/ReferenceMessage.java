// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import java.nio.charset.StandardCharsets;

/** What a {@link ReferenceTransaction} reports, right or with the mistake that it is told to make. */
record ReferenceMessage(Mistake mistake, long port, String user, String code) {
    private static final long OTHER_HANDLE = 0xBAD;

    CompleteMessage of(int id, int error) {
        boolean verdict = id != CompleteMessage.ERROR;
        String name = verdict ? user : "";
        String domain = "";
        int told = error;
        int kind = id;
        long handle = port;
        switch (mistake) {
            case NO_USER_NAME -> name = "";
            case LONG_USER_NAME -> name = "u".repeat(257);
            case LONG_DOMAIN -> domain = "d".repeat(16);
            case NUL_IN_NAME -> name = "al\0ice";
            case REPORTS_SECRET -> name = code;
            case VERDICT_WITH_ERROR -> told = 5;
            case UNKNOWN_MESSAGE -> kind = 4;
            case COMPLETES_WITH_OTHER_HANDLE -> handle = OTHER_HANDLE;
            default -> {}
        }
        return new CompleteMessage(
                kind,
                handle,
                told,
                name.getBytes(StandardCharsets.ISO_8859_1),
                domain.getBytes(StandardCharsets.ISO_8859_1));
    }
}
