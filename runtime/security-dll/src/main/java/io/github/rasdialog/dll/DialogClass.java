// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.dialog.DialogType;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;

/**
 * The user's class that {@code rasdialog.properties} names: a public {@code Supplier<DialogType>} with a public
 * constructor without parameters. It finds the DLL's folder in the system property {@code rasdialog.home}.
 */
final class DialogClass {
    private DialogClass() {}

    /**
     * Makes one and asks it for its dialog.
     *
     * @throws DialogClassException if there is no such class, or it is none that supplies a dialog
     */
    static DialogType load(String name) throws DialogClassException {
        return supply(name, make(name));
    }

    private static Object make(String name) throws DialogClassException {
        try {
            return Class.forName(name).getConstructor().newInstance();
        } catch (ClassNotFoundException missing) {
            throw new DialogClassException("There is no class " + name + " on the class-path.", missing);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException unfit) {
            throw new DialogClassException(
                    "The class " + name + " is not public, or has no public constructor without parameters.", unfit);
        } catch (InvocationTargetException thrown) {
            throw new DialogClassException(
                    "The constructor of " + name + " threw " + told(thrown.getTargetException()) + ".", thrown);
        }
    }

    /** What was thrown, and where; its message may hold a secret (S2). */
    static String told(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return thrown.getClass().getName() + where;
    }

    private static DialogType supply(String name, Object made) throws DialogClassException {
        if (made instanceof Supplier<?> supplier && supplier.get() instanceof DialogType type) {
            return type;
        }
        throw new DialogClassException("The class " + name + " is no Supplier of a DialogType.");
    }
}
