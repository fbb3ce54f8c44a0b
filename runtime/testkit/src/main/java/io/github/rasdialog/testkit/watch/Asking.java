// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.runtime.dialog.Secret;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a handler must be asked in one run, and what it was asked. Tells names of data, never values. Thread-safe. */
public final class Asking {
    private final Set<String> wrong = new LinkedHashSet<>();
    private String dueIn = "";
    private Map<String, String> due = Map.of();
    private int put;
    private int answered;
    private int asked;

    Asking() {}

    /** The next question is asked in this state, with these data shown. */
    synchronized void due(String state, Map<String, Object> known) {
        dueIn = state;
        due = new LinkedHashMap<>();
        known.forEach((name, value) -> due.put(name, text(value)));
    }

    /** The machine is told to ask. */
    synchronized void puts() {
        put++;
    }

    /** The machine has brought what the handler answers. */
    synchronized void answers() {
        answered++;
    }

    /**
     * The handler is asked.
     *
     * @param state where
     * @param data as the generated code shows them
     */
    public synchronized void asked(String state, Object data) {
        asked++;
        if (state.equals(dueIn)) {
            due.forEach((name, value) -> {
                if (!shows(data, name, value)) {
                    wrong.add(state + " is not shown the " + name + " that was stored");
                }
            });
        }
    }

    private static boolean shows(Object data, String name, String expected) {
        // The generator appends an underscore where the class is called so.
        Set<String> names = Set.of(name, name + "_");
        return Arrays.stream(data.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0 && names.contains(method.getName()))
                .anyMatch(method -> gives(data, method, expected));
    }

    private static boolean gives(Object data, Method accessor, String expected) {
        try {
            return text(accessor.invoke(data)).equals(expected);
        } catch (ReflectiveOperationException notSet) {
            return false;
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Secret secret) {
            return secret.isErased() ? "" : new String(secret.chars());
        }
        return String.valueOf(value);
    }

    /** What was asked otherwise than the model asks. */
    synchronized List<String> wrong() {
        // A question that the clock overtakes may be put and never asked.
        if (asked > put || asked < answered) {
            wrong.add("the handler is asked " + asked + " times for " + put + " decisions");
        }
        return List.copyOf(wrong);
    }
}
