// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import org.jspecify.annotations.Nullable;

/** What became of the decision that a transaction awaits. Belongs to whoever made the last move of its {@link TransactionLife}. */
final class Verdict {
    private enum Kind {
        AWAITED,
        GIVEN,
        EXPIRED
    }

    private Kind kind = Kind.AWAITED;
    private @Nullable Object decision;

    /** Whether it was neither given nor has it expired. */
    boolean isAwaited() {
        return kind == Kind.AWAITED;
    }

    void give(@Nullable Object given) {
        kind = Kind.GIVEN;
        decision = given;
    }

    void expire() {
        kind = Kind.EXPIRED;
    }

    /** What was given, if anything; the next is awaited from now on. */
    @Nullable
    Object take() {
        Object given = decision;
        kind = Kind.AWAITED;
        decision = null;
        return given;
    }
}
