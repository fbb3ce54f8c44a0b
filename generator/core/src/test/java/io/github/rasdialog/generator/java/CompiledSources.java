// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * Compiles generated sources in memory, under {@code -Xlint:all -Werror} and doclint, against nothing but the runtime and
 * JSpecify, and loads them.
 */
public final class CompiledSources extends ClassLoader {
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-proc:none", "-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-classpath");

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private CompiledSources() {
        super(DialogMachine.class.getClassLoader());
    }

    /**
     * Compiles them.
     *
     * @throws AssertionError with the compiler's messages if they are not flawless
     */
    public static CompiledSources of(List<GeneratedFile> files) {
        return of(files, classpath());
    }

    /**
     * The same, against other classes.
     *
     * @throws AssertionError with the compiler's messages if they are not flawless
     */
    static CompiledSources of(List<GeneratedFile> files, String classpath) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add(classpath);
        CompiledSources compiled = new CompiledSources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (JavaFileManager standard = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.US_ASCII)) {
            List<Source> sources = files.stream().map(Source::new).toList();
            boolean flawless = compiler.getTask(messages, compiled.new InMemory(standard), null, options, null, sources)
                    .call();
            if (!flawless) {
                throw new AssertionError(messages.toString());
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return compiled;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static String classpath() {
        return String.join(
                System.getProperty("path.separator"), placeOf(DialogMachine.class), placeOf(NullMarked.class));
    }

    private static String placeOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            content = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
