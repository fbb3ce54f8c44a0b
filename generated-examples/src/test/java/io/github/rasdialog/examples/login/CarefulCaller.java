// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes callers who read the prompt before they type: a secret is typed where it is asked for, and nowhere else, so that
 * it is no fault of theirs if it turns up. Once the answers are used up they are silent.
 *
 * @param openAnswers to all other texts, in order
 * @param secretAnswers to texts that ask for the secret, in order
 * @param secretPrompt how the last line of a text that asks for the secret begins
 */
record CarefulCaller(List<Keys> openAnswers, List<Keys> secretAnswers, String secretPrompt)
        implements Supplier<Caller> {

    @Override
    public Caller get() {
        return new Typist(openAnswers.iterator(), secretAnswers.iterator());
    }

    /** Without the secrets (S2): a seed brings them back. */
    @Override
    public String toString() {
        return "careful caller, answers " + openAnswers + ", secrets "
                + secretAnswers.stream().map(Keys::masked).toList();
    }

    private final class Typist implements Caller {
        private final Iterator<Keys> open;
        private final Iterator<Keys> secret;
        private final Queue<Act.Type> toType = new ArrayDeque<>();
        private @Nullable Line line;

        Typist(Iterator<Keys> open, Iterator<Keys> secret) {
            this.open = open;
            this.secret = secret;
        }

        @Override
        public void connected(Line taken) {
            line = taken;
        }

        @Override
        public void shown(byte[] text) {
            String all = new String(text, StandardCharsets.ISO_8859_1);
            boolean asksForSecret = all.substring(all.lastIndexOf('\n') + 1).startsWith(secretPrompt);
            Iterator<Keys> answers = asksForSecret ? secret : open;
            if (answers.hasNext()) {
                boolean idle = toType.isEmpty();
                answers.next().acts(asksForSecret).forEach(act -> toType.add((Act.Type) act));
                if (idle) {
                    typeNext(Objects.requireNonNull(line));
                }
            }
        }

        private void typeNext(Line on) {
            if (toType.isEmpty()) {
                return;
            }
            on.later(toType.element().delay().toNanos(), () -> {
                Act.Type keys = toType.remove();
                byte[] bytes = keys.keys().getBytes(StandardCharsets.ISO_8859_1);
                if (keys.secret()) {
                    on.typeSecret(bytes);
                } else {
                    on.type(bytes);
                }
                typeNext(on);
            });
        }
    }
}
