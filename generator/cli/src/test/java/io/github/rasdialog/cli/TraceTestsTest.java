// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** The tests that are written of runs are compiled and run. */
class TraceTestsTest {
    private static final Path CORPUS = Path.of("../../model/src/test/resources/corpus/violating");

    @TempDir
    private Path folder;

    static List<Path> dialogsThatBreakARule() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dialogsThatBreakARule")
    void everyRunThatIsShownHappensInTheSimulator(Path file) throws Exception {
        Invocation check = Invocation.of("check", file, "--trace-test", folder, "--trace-format", "mermaid");

        List<Path> tests = tests();
        long shown = check.err()
                .lines()
                .filter(line -> line.endsWith("sequenceDiagram"))
                .count();
        long refused = check.err()
                .lines()
                .filter(line -> line.startsWith("rasdialog: no test for"))
                .count();
        assertThat(tests).hasSize((int) (shown - refused));
        if (!tests.isEmpty()) {
            compile();
            for (Path test : tests) {
                run(test);
            }
        }
    }

    @Test
    void onceTheDialogIsMendedTheTestFails() throws Exception {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);
        Invocation.of("check", file, "--trace-test", folder);
        compile();
        Path test = folder.resolve("LoginRun1M208Test.java");
        run(test);

        SampleFiles.write(
                folder,
                "login.dialog.yaml",
                SampleFiles.LOOPING.replace("right: passed, wrong: ask", "wrong: refused, right: passed"));
        assertThat(Invocation.of("generate", file, "-o", folder).status()).isZero();
        compile();

        assertThatThrownBy(() -> run(test))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("[ask, read, refused]");
    }

    @Test
    void aRunThatTheSimulatorCannotPlayIsToldAndNotWritten() throws IOException {
        Path file = SampleFiles.write(
                folder,
                "login.dialog.yaml",
                SampleFiles.RIGHT
                        + "  - name: nobody hangs up after a silence\n    never-after: { first: silent, then: hung-up }\n");

        Invocation check = Invocation.of("check", file, "--trace-test", folder);

        assertThat(check.err()).contains("rasdialog: no test for M301 at " + file + ":");
        assertThat(tests()).isEmpty();
    }

    @Test
    void aRightDialogLeavesNothing() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Invocation.of("check", file, "--trace-test", folder.resolve("tests"));

        assertThat(folder.resolve("tests")).doesNotExist();
    }

    private List<Path> tests() throws IOException {
        return sources().stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .toList();
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("--release", "17", "-proc:none", "-Xlint:all,-path", "-Werror", "-d", folder.toString());
            boolean flawless = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            assertThat(flawless).as(messages.toString()).isTrue();
        }
    }

    private void run(Path test) throws Exception {
        String name = folder.relativize(test)
                .toString()
                .replace(".java", "")
                .replace('\\', '.')
                .replace('/', '.');
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
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
