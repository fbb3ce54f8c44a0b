// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * C code that is built to notice what it may not do with memory: AddressSanitizer, and UndefinedBehaviorSanitizer beside
 * it. Whatever they notice ends the process.
 */
final class Sanitizer {
    /** With which a process ends that they ended. */
    static final int STATUS = 99;

    private static final Path BUILT = Path.of("target/native-sanitized");
    private static final List<String> OPTIONS =
            List.of("-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-fno-omit-frame-pointer");

    private Sanitizer() {}

    /** Skips the test where gcc, or its libasan, is missing; with CI=true it fails. */
    static void require() throws Exception {
        NativeTool.require("gcc");
        if (!Files.isRegularFile(library())) {
            NativeTool.lack("gcc has no AddressSanitizer here");
        }
    }

    /** As {@link NativeTool#compile}, for this machine. */
    static Path compile(String built, List<String> options, String... sources) throws Exception {
        List<String> all = Stream.concat(OPTIONS.stream(), options.stream()).toList();
        return NativeTool.compileInto(BUILT, "gcc", built, all, sources);
    }

    /** What a process whose own program is not built so, such as a JVM, must load before anything else. */
    static Path library() throws IOException {
        Process asked = new ProcessBuilder("gcc", "-print-file-name=libasan.so").start();
        try (var told = asked.getInputStream()) {
            // Just its name, where there is none.
            Path library = Path.of(new String(told.readAllBytes(), StandardCharsets.UTF_8).strip());
            return library.isAbsolute() && Files.exists(library) ? library.toRealPath() : library;
        }
    }

    /** This very JVM's class path, with a class to run, in a JVM where they watch the C code. */
    static ProcessBuilder java(String type, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + NativeTool.SANITIZED + "=true",
                "-Drasdialog.random-calls=1000",
                "-cp",
                System.getProperty("java.class.path"),
                type));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LD_PRELOAD", library().toString());
        // The JVM has uses for these signals, and what it keeps until it ends is no leak.
        builder.environment()
                .put(
                        "ASAN_OPTIONS",
                        "detect_leaks=0:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:exitcode="
                                + STATUS);
        builder.environment().put("UBSAN_OPTIONS", "print_stacktrace=1:exitcode=" + STATUS);
        return builder;
    }

    /** A program built so, with its leaks told. */
    static ProcessBuilder program(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ASAN_OPTIONS", "detect_leaks=1:exitcode=" + STATUS);
        builder.environment().put("UBSAN_OPTIONS", "print_stacktrace=1:exitcode=" + STATUS);
        return builder;
    }
}
