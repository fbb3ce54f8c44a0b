// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.engine.TransactionLife.Move;
import io.github.rasdialog.runtime.engine.TransactionLife.Phase;
import java.util.Optional;

/** Writes the table of {@link TransactionLife} out in Promela, so that SPIN checks the moves that the code makes. */
final class TransactionLifeMoves {
    private TransactionLifeMoves() {}

    static String promela() {
        StringBuilder text = new StringBuilder("""
                /* SPDX-License-Identifier: Apache-2.0
                 * Written out from the table in TransactionLife.java; -Dgolden.refresh=true writes it again.
                 */
                #define REFUSED 255
                """);
        for (Phase phase : Phase.values()) {
            text.append("#define %s %d%n".formatted(phase, phase.ordinal()));
        }
        for (Move move : Move.values()) {
            text.append("#define NEXT_%s(p) %s%n".formatted(move, expression(move)));
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static String expression(Move move) {
        String expression = "REFUSED";
        for (Phase phase : Phase.values()) {
            Optional<Phase> next = TransactionLife.next(phase, move);
            if (next.isPresent()) {
                expression = "(p == %s -> %s : %s)".formatted(phase, next.get(), expression);
            }
        }
        return expression;
    }
}
