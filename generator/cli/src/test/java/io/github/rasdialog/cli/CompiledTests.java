// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Tests that were written into a folder of sources: compiled there, and run. */
public final class CompiledTests {
    private CompiledTests() {}

    /** The sources of the tests in a folder. */
    public static List<Path> in(Path folder) throws IOException {
        return sources(folder).stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Compiles all that is in a folder; warnings are errors. */
    public static void compile(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("--release", "17", "-proc:none", "-Xlint:all,-path", "-Werror", "-d", folder.toString());
            boolean flawless = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources(folder)))
                    .call();
            assertThat(flawless).as(messages.toString()).isTrue();
        }
    }

    /** Runs a test that is compiled. */
    public static void run(Path folder, Path test) throws Exception {
        String name = folder.relativize(test)
                .toString()
                .replace(".java", "")
                .replace('\\', '.')
                .replace('/', '.');
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, CompiledTests.class.getClassLoader())) {
            Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
            Method method = loader.loadClass(name).getDeclaredMethod("theRunHappens");
            constructor.setAccessible(true);
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw e;
        }
    }
}
