// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.run;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.io.File;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A user's handler, with the classes that were generated for it. */
public final class HandlerClass {
    private HandlerClass() {}

    /**
     * Loads what runs the dialog with this handler: a new one for each transaction.
     *
     * @param name a class with a public constructor without parameters: one that implements the dialog's generated handler,
     *     or a {@code Supplier<DialogType>} as a RAS server is given
     * @param classPath jars and folders, as Java takes them
     * @throws IllegalArgumentException if that cannot be; the message says why, for the user
     */
    public static DialogType load(Dialog dialog, String name, String classPath) {
        ClassLoader loader = new URLClassLoader(urls(classPath), HandlerClass.class.getClassLoader());
        Class<?> type = find(loader, name, "no class " + name + " is on the class path");
        Constructor<?> constructor;
        try {
            constructor = type.getConstructor();
        } catch (NoSuchMethodException none) {
            throw new IllegalArgumentException(name + " has no public constructor without parameters", none);
        }
        DialogType loaded = Supplier.class.isAssignableFrom(type) && !implementsHandler(type, dialog)
                ? supplied(constructor)
                : generated(dialog, type, constructor, loader);
        if (!loaded.digest().equals(dialog.digest())) {
            throw new IllegalArgumentException("the classes on the class path were generated from another "
                    + dialog.name() + ": generate them anew");
        }
        return loaded;
    }

    private static DialogType supplied(Constructor<?> constructor) {
        Object supplied = ((Supplier<?>) make(constructor)).get();
        if (supplied instanceof DialogType type) {
            return type;
        }
        throw new IllegalArgumentException(constructor.getDeclaringClass().getName() + " supplies no DialogType");
    }

    private static DialogType generated(Dialog dialog, Class<?> type, Constructor<?> constructor, ClassLoader loader) {
        Class<?> handler = interfaces(type).stream()
                .filter(candidate -> candidate.getSimpleName().equals(dialog.name() + "Handler"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " does not implement " + dialog.name() + "Handler"));
        String machine = (handler.getPackageName() + "." + dialog.name() + "Dialog").replaceFirst("^\\.", "");
        Class<?> generated = find(loader, machine, machine + " is not on the class path: generate it, and compile it");
        Supplier<Object> handlers = () -> make(constructor);
        try {
            return (DialogType) generated.getMethod("type", Supplier.class).invoke(null, handlers);
        } catch (ReflectiveOperationException | ClassCastException other) {
            throw new IllegalArgumentException(machine + " is no generated dialog", other);
        }
    }

    private static boolean implementsHandler(Class<?> type, Dialog dialog) {
        return interfaces(type).stream().anyMatch(one -> one.getSimpleName().equals(dialog.name() + "Handler"));
    }

    private static List<Class<?>> interfaces(Class<?> type) {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (Class<?> direct : one.getInterfaces()) {
                found.add(direct);
                found.addAll(interfaces(direct));
            }
        }
        return found;
    }

    private static Class<?> find(ClassLoader loader, String name, String otherwise) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new IllegalArgumentException(otherwise, missing);
        }
    }

    /** The class of what it throws is told, never the message, which may hold a secret (S2). */
    private static Object make(Constructor<?> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new IllegalArgumentException(constructor.getDeclaringClass().getName() + " cannot be made: "
                    + cause.getClass().getName());
        }
    }

    private static URL[] urls(String classPath) {
        List<URL> urls = new ArrayList<>();
        try {
            for (String entry : classPath.split(File.pathSeparator)) {
                if (!entry.isEmpty()) {
                    Path path = Path.of(entry);
                    if (!Files.exists(path)) {
                        throw new IllegalArgumentException(entry + " on the class path is not there");
                    }
                    urls.add(path.toUri().toURL());
                }
            }
        } catch (InvalidPathException | MalformedURLException wrong) {
            throw new IllegalArgumentException(classPath + " is no class path", wrong);
        }
        return urls.toArray(URL[]::new);
    }
}
