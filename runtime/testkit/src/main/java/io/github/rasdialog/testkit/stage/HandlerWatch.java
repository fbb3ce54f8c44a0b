// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Secret;
import io.github.rasdialog.testkit.story.Choice;
import io.github.rasdialog.testkit.subject.Subject;
import io.github.rasdialog.testkit.watch.Decisions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a handler: the user's, whose words and deeds are noted, or none, and then decides as the story says.
 *
 * @param <H> the generated handler interface
 */
final class HandlerWatch<H> implements InvocationHandler {
    private final Subject<H> subject;
    private final Scene scene;
    private final Optional<H> own;
    private final List<Secret> lent = new ArrayList<>();

    private HandlerWatch(Subject<H> subject, Scene scene) {
        this.subject = subject;
        this.scene = scene;
        this.own = subject.handlers().map(factory -> factory.get());
    }

    /** A watched handler for one transaction. */
    static <H> H handler(Subject<H> subject, Scene scene) {
        scene.handlerIsMade();
        HandlerWatch<H> watch = new HandlerWatch<>(subject, scene);
        Class<H> type = subject.handlerType();
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, watch));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return onObject(proxy, method, arguments);
        }
        if (arguments != null && arguments[0] instanceof Ending ending) {
            ended(method, ending);
            return null;
        }
        AwaitReceive state = state(method);
        Object data = arguments == null ? "" : arguments[0];
        scene.walk().asking().asked(state.name(), data);
        borrow(data);
        scene.tells("the handler's data, as " + method.getName() + " sees them", String.valueOf(data));
        int nth = scene.nextDecision();
        return own.isPresent() ? ask(own.get(), method, data) : draw(state, method, data, nth);
    }

    private @Nullable Object onObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> own.map(Object::toString).orElse("a drawn handler");
        };
    }

    private AwaitReceive state(Method method) {
        return subject.model().dialog().states().stream()
                .filter(state -> state instanceof AwaitReceive && state.name().equals(method.getName()))
                .map(AwaitReceive.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        subject.model().file() + " has no state " + method.getName() + ", generate its classes anew"));
    }

    // The user's handler.

    private @Nullable Object ask(H handler, Method method, Object data) throws Throwable {
        Object answer;
        try {
            answer = method.invoke(handler, data);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            told(method, cause);
            throw cause;
        }
        if (answer == null) {
            scene.misdeed(method.getName() + " gives null, which is no decision");
        } else {
            scene.tells("a decision of " + method.getName(), answer.toString());
        }
        scene.tells("the handler's toString", String.valueOf(handler));
        return answer;
    }

    private void told(Method method, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        scene.tells("an exception of " + method.getName(), trace.toString());
        boolean allowed = subject.mayThrow().stream().anyMatch(type -> type.isInstance(thrown));
        if (!allowed && !(thrown instanceof InterruptedException)) {
            StackTraceElement[] where = thrown.getStackTrace();
            scene.misdeed(method.getName() + " throws " + thrown.getClass().getName()
                    + (where.length == 0 ? "" : " at " + where[0]));
        }
    }

    private void ended(Method method, Ending ending) throws Throwable {
        scene.ended(ending);
        scene.tells("how it ended", ending.toString());
        lent.stream()
                .filter(secret -> !secret.isErased())
                .findFirst()
                .ifPresent(
                        secret -> scene.misdeed("a secret that was lent is not erased when the transaction is over"));
        if (own.isPresent()) {
            try {
                method.invoke(own.get(), ending);
            } catch (InvocationTargetException thrown) {
                told(method, thrown.getCause());
                throw thrown.getCause();
            }
        }
    }

    /** Remembers the secrets that the dialog lends with these data. */
    private void borrow(Object data) {
        for (Method method : data.getClass().getMethods()) {
            if (method.getReturnType() == Secret.class && method.getParameterCount() == 0) {
                try {
                    lent.add((Secret) method.invoke(data));
                } catch (InvocationTargetException notSet) {
                    // This state does not have that datum.
                    continue;
                } catch (IllegalAccessException hidden) {
                    throw new IllegalStateException(hidden);
                }
            }
        }
    }

    // A drawn one.

    private @Nullable Object draw(AwaitReceive state, Method method, Object data, int nth) {
        List<Choice> choices = scene.story().choices();
        List<Outcome> outcomes = state.decide().orElseThrow().outcomes();
        Choice choice = nth < choices.size() ? choices.get(nth) : Choice.of(outcomes.size() - 1);
        return switch (choice.manner()) {
            case DECIDES, DECIDES_ITSELF ->
                decision(state, outcomes.get(choice.outcome() % outcomes.size()), method.getReturnType());
            case GIVES_NOTHING -> null;
            case THROWS_EXCEPTION -> throw new IllegalStateException("cannot decide on " + knowledge(data));
            case THROWS_ERROR -> throw new StackOverflowError("on " + knowledge(data));
        };
    }

    /** A message that holds all that the handler knows: it must get nowhere. */
    private String knowledge(Object data) {
        return lent.stream()
                .filter(secret -> !secret.isErased())
                .map(secret -> new String(secret.chars()))
                .collect(Collectors.joining(" ", data + " ", ""));
    }

    private Object decision(AwaitReceive state, Outcome outcome, Class<?> type) {
        Class<?> chosen = Arrays.stream(type.getDeclaredClasses())
                .filter(candidate -> Decisions.isOf(candidate, state, outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no record for " + outcome.name()
                        + ", generate the classes of " + subject.model().file() + " anew"));
        Object[] values = outcome.sets().stream()
                .map(index -> value(subject.model().dialog().data().get(index)))
                .toArray();
        try {
            return chosen.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("no " + chosen + " could be made", failure);
        }
    }

    private Object value(Datum datum) {
        String value = subject.words().value(datum);
        return datum.secret() ? Secret.of(value) : value;
    }
}
