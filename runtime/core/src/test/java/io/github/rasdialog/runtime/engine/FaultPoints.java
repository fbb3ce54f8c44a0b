// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntPredicate;

/** Counts every call of what it wraps, and has those throw an {@link OutOfMemoryError} that a test chose. */
final class FaultPoints {
    private final IntPredicate chosen;
    private boolean over;
    private int passed;

    FaultPoints(IntPredicate chosen) {
        this.chosen = chosen;
    }

    /** How many calls there were. */
    int passed() {
        return passed;
    }

    /** Nothing throws any more. */
    void end() {
        over = true;
    }

    void pass() {
        if (!over && chosen.test(passed++)) {
            throw new FullHeap();
        }
    }

    /** Nor is there any left to say where it was thrown. */
    static final class FullHeap extends OutOfMemoryError {
        private static final long serialVersionUID = 1;

        FullHeap() {
            super("on purpose");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw this;
        }
    }

    /** The same, but for the faults: before each call, or after it where it is Complete, which is in by then. */
    <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof CompleteFunction && method.getName().equals("complete")) {
                        call(target, method, arguments);
                        pass();
                        return null;
                    }
                    pass();
                    Object result = call(target, method, arguments);
                    return result instanceof PendingReceive pending ? wrap(PendingReceive.class, pending) : result;
                }));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
