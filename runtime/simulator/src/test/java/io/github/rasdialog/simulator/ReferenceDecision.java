// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decision that a {@link ReferenceTransaction} waits for, raced by the clock. */
final class ReferenceDecision {
    private long ticket;
    private boolean open;
    private boolean expired;
    private Optional<Boolean> right = Optional.empty();

    void ask() {
        ticket++;
        open = true;
    }

    long ticket() {
        return ticket;
    }

    boolean isOpen() {
        return open;
    }

    boolean isExpired() {
        return expired;
    }

    boolean isUnanswered() {
        return right.isEmpty();
    }

    boolean isRight() {
        return right.orElseThrow();
    }

    /** Takes the answer, if it is not too late, or where it is taken late by mistake. */
    boolean answer(long given, @Nullable Object answer, boolean ended, boolean takesLate) {
        boolean inTime = open && given == ticket && !ended;
        if (!inTime && !takesLate) {
            return false;
        }
        open = false;
        right = Optional.of(Boolean.TRUE.equals(answer));
        return true;
    }

    boolean expire(long given) {
        if (!open || given != ticket) {
            return false;
        }
        open = false;
        expired = true;
        return true;
    }
}
