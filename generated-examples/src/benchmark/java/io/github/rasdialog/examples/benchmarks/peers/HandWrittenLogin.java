// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks.peers;

import java.util.Arrays;

/**
 * The long login as a careful programmer writes it by hand: a plain switch in each event. It keeps the code as the
 * generated machine does, in bytes that are overwritten, and refuses what is out of turn.
 */
final class HandWrittenLogin {
    private static final int MAX_CODE = 8;
    private static final int MAX_WRONG_CODES = 100_000;

    private final byte[] code = new byte[MAX_CODE];
    private int codeLength;
    private int wrongCodes;
    private Place place = Place.ASK_CODE;

    Place place() {
        return place;
    }

    Place sent() {
        switch (place) {
            case ASK_CODE:
                return place = Place.READ_CODE;
            default:
                throw outOfTurn();
        }
    }

    Place line(byte[] bytes, int offset, int length) {
        switch (place) {
            case READ_CODE:
                if (length < 1 || length > MAX_CODE) {
                    return place = again();
                }
                System.arraycopy(bytes, offset, code, 0, length);
                if (length < codeLength) {
                    Arrays.fill(code, length, codeLength, (byte) 0);
                }
                codeLength = length;
                return place = Place.DECIDE_CODE;
            default:
                throw outOfTurn();
        }
    }

    Place timedOut() {
        switch (place) {
            case READ_CODE:
                return place = Place.SILENT;
            default:
                throw outOfTurn();
        }
    }

    Place failed() {
        switch (place) {
            case ASK_CODE:
            case READ_CODE:
                return place = Place.FAILED;
            default:
                throw outOfTurn();
        }
    }

    Place decided(boolean right) {
        switch (place) {
            case DECIDE_CODE:
                return place = right ? Place.GRANTED : again();
            default:
                throw outOfTurn();
        }
    }

    Place undecided() {
        switch (place) {
            case DECIDE_CODE:
                return place = Place.UNDECIDED;
            default:
                throw outOfTurn();
        }
    }

    Place proceed() {
        switch (place) {
            case SILENT:
                return place = Place.GAVE_UP;
            default:
                throw outOfTurn();
        }
    }

    Place end() {
        switch (place) {
            case OVER:
                throw outOfTurn();
            default:
                return place = Place.OVER;
        }
    }

    private Place again() {
        if (wrongCodes == MAX_WRONG_CODES) {
            return Place.DENIED;
        }
        wrongCodes++;
        return Place.ASK_CODE;
    }

    private IllegalStateException outOfTurn() {
        return new IllegalStateException("out of turn in " + place);
    }
}
