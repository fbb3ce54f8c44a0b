// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A text, and the state that renders it when it is entered.
 *
 * @param role what it is for
 */
record TextUse(State state, Role role, Text text) {

    /** What a text is for. */
    enum Role {
        /** Sent to the caller. */
        SENT("text"),
        /** The user name of a result. */
        USER("user"),
        /** The domain of a result. */
        DOMAIN("domain");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        /** As the YAML writes it. */
        String key() {
            return key;
        }
    }

    /** Every text of a dialog. */
    static List<TextUse> all(Dialog dialog) {
        List<TextUse> uses = new ArrayList<>();
        for (State state : dialog.states()) {
            if (state instanceof AwaitSend send) {
                uses.add(new TextUse(state, Role.SENT, send.text()));
            } else if (state instanceof Completing completing) {
                List<Text> names = completing.report().names();
                for (int i = 0; i < names.size(); i++) {
                    uses.add(new TextUse(state, i == 0 ? Role.USER : Role.DOMAIN, names.get(i)));
                }
            }
        }
        return uses;
    }

    /** Whether it is the user name of SUCCESS or FAILURE, which must not be empty (C2). */
    boolean mustNotBeEmpty() {
        return role == Role.USER
                && state instanceof Completing completing
                && completing.report() instanceof Report.Verdict;
    }

    /** Whether a NUL is written in it. */
    boolean holdsNul() {
        return text.parts().stream()
                .anyMatch(part -> part instanceof Text.Literal literal
                        && literal.characters().indexOf('\0') >= 0);
    }

    /** The data that it inserts, each once, in order. */
    Stream<Datum> data(Dialog dialog) {
        return text.data().distinct().map(dialog.data()::get);
    }

    /** The least length that it can be rendered to, in bytes. */
    long least(Dialog dialog) {
        return length(dialog, Datum::least);
    }

    /** The greatest length that it can be rendered to, in bytes. */
    long greatest(Dialog dialog) {
        return length(dialog, Datum::max);
    }

    private long length(Dialog dialog, ToIntFunction<Datum> inserted) {
        long length = 0;
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Literal literal) {
                length += literal.characters().length();
            } else if (part instanceof Text.Placeholder placeholder) {
                length += inserted.applyAsInt(dialog.data().get(placeholder.datum()));
            }
        }
        return length;
    }
}
