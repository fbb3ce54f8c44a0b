// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.testkit.subject.DialogModel;
import io.github.rasdialog.testkit.subject.DialogSource;
import io.github.rasdialog.testkit.subject.Login;
import io.github.rasdialog.testkit.subject.Subject;
import io.github.rasdialog.testkit.subject.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A dialog, its generated classes, and what the test adds to them. Immutable.
 *
 * <pre>{@code
 * DialogUnderTest.of("src/main/dialog/token-login.dialog.yaml", TokenLoginHandler.class, TokenLoginDialog::type)
 *         .decidedBy(() -> new TokenLoginWithTotp(tokens))
 *         .words("user", "alice", "mallory")
 *         .words("code", "802753")
 *         .lettingIn(login -> login.typed("code").equals("802753"))
 * }</pre>
 *
 * @param <H> the generated handler interface
 */
public final class DialogUnderTest<H> {
    private final DialogSource source;
    private final Class<H> handlerType;
    private final Function<Supplier<H>, DialogType> types;
    private final Optional<Supplier<? extends H>> handlers;
    private final Map<String, List<String>> words;
    private final List<Class<? extends Throwable>> mayThrow;
    private final Predicate<Login> mayPass;

    private DialogUnderTest(
            DialogSource source,
            Class<H> handlerType,
            Function<Supplier<H>, DialogType> types,
            Optional<Supplier<? extends H>> handlers,
            Map<String, List<String>> words,
            List<Class<? extends Throwable>> mayThrow,
            Predicate<Login> mayPass) {
        this.source = source;
        this.handlerType = handlerType;
        this.types = types;
        this.handlers = handlers;
        this.words = Map.copyOf(words);
        this.mayThrow = List.copyOf(mayThrow);
        this.mayPass = mayPass;
    }

    /**
     * A dialog whose decisions are drawn.
     *
     * @param yaml the file, from the folder that the tests run in; or else on the class path. What it uses is found beside it
     * @param handlerType the generated interface, such as {@code TokenLoginHandler.class}
     * @param types the generated class's method, such as {@code TokenLoginDialog::type}
     * @throws IllegalArgumentException if there is no such file
     */
    public static <H> DialogUnderTest<H> of(
            String yaml, Class<H> handlerType, Function<Supplier<H>, DialogType> types) {
        return new DialogUnderTest<>(
                DialogSource.read(yaml, handlerType),
                handlerType,
                types,
                Optional.empty(),
                Map.of(),
                List.of(),
                all -> true);
    }

    /** With handlers of one's own, one for each transaction. */
    public DialogUnderTest<H> decidedBy(Supplier<? extends H> ownHandlers) {
        return new DialogUnderTest<>(source, handlerType, types, Optional.of(ownHandlers), words, mayThrow, mayPass);
    }

    /**
     * With lines that callers are to know beside those that the model suggests: for a datum that is typed, right answers
     * and wrong ones; for one that a handler supplies, its values.
     *
     * @param datum its name in the YAML
     */
    public DialogUnderTest<H> words(String datum, String... lines) {
        Map<String, List<String>> more = new HashMap<>(words);
        more.put(datum, List.of(lines));
        return new DialogUnderTest<>(source, handlerType, types, handlers, more, mayThrow, mayPass);
    }

    /** With handlers that may throw this, which then counts as undecided and is no fault of theirs. */
    public DialogUnderTest<H> throwing(Class<? extends Throwable> type) {
        List<Class<? extends Throwable>> more = new ArrayList<>(mayThrow);
        more.add(type);
        return new DialogUnderTest<>(source, handlerType, types, handlers, words, more, mayPass);
    }

    /** With a judge of one's own: whether somebody who was let in had a right to it. */
    public DialogUnderTest<H> lettingIn(Predicate<Login> judge) {
        return new DialogUnderTest<>(source, handlerType, types, handlers, words, mayThrow, mayPass.and(judge));
    }

    /**
     * Loads and checks the dialog.
     *
     * @throws IllegalArgumentException if it has errors, or the words do not fit it
     */
    Subject<H> subject() {
        DialogModel model = DialogModel.load(source);
        Vocabulary vocabulary = new Vocabulary(model.dialog(), words);
        return new Subject<>(model, handlerType, types, handlers, vocabulary, mayThrow, mayPass);
    }
}
