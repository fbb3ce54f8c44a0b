// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.testkit.conformance.Execution;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The classes that are generated from a dialog, compiled in memory and loaded. */
public final class GeneratedExecution implements Execution {
    private final Dialog dialog;
    private final JavaNames names;
    private final CompiledSources classes;

    private GeneratedExecution(Dialog dialog, JavaNames names, CompiledSources classes) {
        this.dialog = dialog;
        this.names = names;
        this.classes = classes;
    }

    /** Generates and compiles a dialog. */
    public static GeneratedExecution of(Dialog dialog) {
        return of(List.of(dialog)).get(0);
    }

    /** Generates dialogs, each in a package of its own where it names none, and compiles them in one go. */
    public static List<GeneratedExecution> of(List<Dialog> dialogs) {
        List<GeneratedFile> files = new ArrayList<>();
        for (int i = 0; i < dialogs.size(); i++) {
            files.addAll(JavaGenerator.generate(dialogs.get(i), "executed.dialog.yaml", defaultPackage(i)));
        }
        CompiledSources classes = CompiledSources.of(files);
        List<GeneratedExecution> executions = new ArrayList<>();
        for (int i = 0; i < dialogs.size(); i++) {
            Dialog dialog = dialogs.get(i);
            JavaNames names = new JavaNames(dialog, dialog.packageName().orElse(defaultPackage(i)));
            executions.add(new GeneratedExecution(dialog, names, classes));
        }
        return executions;
    }

    private static String defaultPackage(int index) {
        return "org.example.executed" + index;
    }

    @Override
    public String name() {
        return "the generated code";
    }

    @Override
    public Subject begin() {
        return new GeneratedSubject();
    }

    private final class GeneratedSubject implements Subject {
        private final DialogMachine machine;
        private final List<Ending> endings = new ArrayList<>();
        private Optional<String> askedMethod = Optional.empty();
        private Optional<Object> askedData = Optional.empty();

        GeneratedSubject() {
            Class<?> handlerType = load(names.handler().canonicalName());
            Object handler = Proxy.newProxyInstance(classes, new Class<?>[] {handlerType}, this::handle);
            machine = (DialogMachine) create(load(names.machine().canonicalName()), handler);
        }

        @Override
        public DialogMachine machine() {
            return machine;
        }

        @Override
        public Object decision(AwaitReceive state, Outcome outcome, List<Object> values) {
            return create(load(names.outcome(state, outcome).reflectionName()), values.toArray());
        }

        @Override
        public Asked ask() throws Exception {
            askedMethod = Optional.empty();
            machine.decide();
            String state = askedMethod.orElseThrow();
            Map<String, Object> known = new HashMap<>();
            for (Datum datum : dialog.data()) {
                shown(state, datum).ifPresent(value -> known.put(datum.name(), value));
            }
            return new Asked(state, known);
        }

        private Optional<Object> shown(String state, Datum datum) throws ReflectiveOperationException {
            Object data = askedData.orElseThrow();
            try {
                return Optional.of(data.getClass().getMethod(datum.name()).invoke(data));
            } catch (InvocationTargetException thrown) {
                String expected = datum.name() + " is not surely set in " + state;
                if (thrown.getCause() instanceof IllegalStateException refused
                        && expected.equals(refused.getMessage())) {
                    return Optional.empty();
                }
                throw thrown;
            }
        }

        @Override
        public List<Ending> endings() {
            return endings;
        }

        private @Nullable Object handle(Object proxy, Method method, Object[] arguments) {
            if (method.getName().equals("ended")) {
                endings.add((Ending) arguments[0]);
            } else {
                askedMethod = Optional.of(method.getName());
                askedData = Optional.of(arguments[0]);
            }
            return null;
        }
    }

    private Class<?> load(String name) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Object create(Class<?> type, Object... arguments) {
        try {
            return type.getDeclaredConstructors()[0].newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }
}
