// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Line;
import io.github.rasdialog.testkit.subject.Vocabulary;
import io.github.rasdialog.testkit.watch.Question;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A careful caller: answers what the dialog asks, when it asks. A secret is typed as one only where it is asked for and in
 * good time, so that it is no fault of his if it turns up.
 */
public final class StoryCaller implements Caller {
    private static final long A_MOMENT = Duration.ofNanos(100_000).toNanos();
    private static final long IN_GOOD_TIME = Duration.ofSeconds(1).toNanos();
    private static final int LOOKS = 200;
    private static final byte[] LATE = "late\r".getBytes(StandardCharsets.US_ASCII);

    private final Dialog dialog;
    private final Vocabulary words;
    private final Iterator<Answer> answers;
    private final Supplier<Optional<Question>> asked;
    private @Nullable Line line;
    private int answered;

    /**
     * A caller.
     *
     * @param asked what the dialog asks just now
     */
    public StoryCaller(Dialog dialog, Vocabulary words, List<Answer> answers, Supplier<Optional<Question>> asked) {
        this.dialog = dialog;
        this.words = words;
        this.answers = answers.iterator();
        this.asked = asked;
    }

    @Override
    public synchronized void connected(Line taken) {
        line = taken;
    }

    @Override
    public synchronized void shown(byte[] text) {
        look(Objects.requireNonNull(line), LOOKS);
    }

    /** On threads the text may be shown before the dialog knows that it was sent. */
    private synchronized void look(Line on, int looks) {
        Optional<Question> question = asked.get().filter(present -> present.number() > answered);
        if (question.isPresent()) {
            answered = question.get().number();
            if (answers.hasNext()) {
                answer(on, question.get(), answers.next());
            }
        } else if (looks > 0) {
            on.later(A_MOMENT, () -> look(on, looks - 1));
        }
    }

    private void answer(Line on, Question question, Answer answer) {
        int timeout = question.state().timeoutSeconds().orElse(0);
        if (answer instanceof Answer.HangsUp hangsUp) {
            on.later(hangsUp.thinking().nanos(timeout), on::hangUp);
        } else if (answer instanceof Answer.Line typed) {
            Datum datum = dialog.data().get(question.state().into());
            long thinking = typed.thinking().nanos(timeout);
            String text = words.text(typed.word(), question.state());
            boolean whole = question.state().untilAny() || typed.piece() >= text.length();
            Typing typing = new Typing(
                    on,
                    question,
                    question.state().untilAny() ? text : text + typed.enter(),
                    whole ? text.length() + 2 : typed.piece(),
                    Duration.ofMillis(typed.pauseMillis()).toNanos(),
                    datum.secret());
            typing.after(thinking, thinking);
        }
    }

    /** Types piece by piece, for as long as that is what the dialog waits for. */
    private final class Typing {
        private final Line on;
        private final Question question;
        private final byte[] keys;
        private final int piece;
        private final long pause;
        private final boolean secret;
        private int typed;

        Typing(Line on, Question question, String text, int piece, long pause, boolean secret) {
            this.on = on;
            this.question = question;
            this.keys = text.getBytes(StandardCharsets.ISO_8859_1);
            this.piece = piece;
            this.pause = pause;
            this.secret = secret;
        }

        void after(long delay, long elapsed) {
            if (delay == 0) {
                type(elapsed);
            } else {
                on.later(delay, () -> type(elapsed));
            }
        }

        private void type(long elapsed) {
            while (typePiece(elapsed)) {
                if (pause > 0) {
                    on.later(pause, () -> type(elapsed + pause));
                    return;
                }
            }
        }

        /** Whether there is more to type. */
        private boolean typePiece(long elapsed) {
            if (asked.get().filter(question::equals).isEmpty()) {
                typeLate();
                return false;
            }
            int length = Math.min(piece, keys.length - typed);
            byte[] part = Arrays.copyOfRange(keys, typed, typed + length);
            typed += length;
            if (!secret) {
                on.type(part);
            } else if (inGoodTime(elapsed)) {
                on.typeSecret(part);
            } else {
                on.type(LATE);
                return false;
            }
            return typed < keys.length;
        }

        /** The moment has passed: what is typed now answers the next question, if there is one. */
        private void typeLate() {
            if (typed == 0) {
                on.type(LATE);
            }
        }

        private boolean inGoodTime(long elapsed) {
            return question.state().timeoutSeconds().isEmpty()
                    || elapsed + IN_GOOD_TIME
                            < Duration.ofSeconds(
                                            question.state().timeoutSeconds().getAsInt())
                                    .toNanos();
        }
    }
}
