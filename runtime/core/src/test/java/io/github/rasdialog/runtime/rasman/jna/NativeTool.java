// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs that these tests need, the C sources, and where what is built from them goes. */
public final class NativeTool {
    /** What RASMAN and the RAS server beside it, in one library, are built from. */
    public static final String[] RASMAN = {"rasman.c", "caller.c", "script.c", "server.c", "guard.c", "win32.c"};

    private static final Path SOURCES = project().resolve("runtime/core/src/test/native");

    /** Set in a process whose C code is to be built with AddressSanitizer: see {@link Sanitizer}. */
    static final String SANITIZED = "rasdialog.sanitized";

    private NativeTool() {}

    /** The project's own folder, whichever of its modules is tested. */
    public static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("runtime/core"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Skips the test where a program is missing; with CI=true it fails. */
    public static void require(String program) {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!found) {
            lack(program + " is not installed");
        }
    }

    /** Skips the test for this reason; with CI=true it fails. */
    public static void lack(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            fail(reason);
        }
        abort(reason);
    }

    /** Compiles C sources of these tests; warnings are errors. Gives what was built, in the module's target folder. */
    public static Path compile(String compiler, String built, List<String> options, String... sources)
            throws Exception {
        boolean sanitized = Boolean.getBoolean(SANITIZED) && compiler.equals("gcc");
        return sanitized
                ? Sanitizer.compile(built, options, sources)
                : compileInto(Path.of("target/native"), compiler, built, options, sources);
    }

    static Path compileInto(Path folder, String compiler, String built, List<String> options, String... sources)
            throws Exception {
        require(compiler);
        Path output = Files.createDirectories(folder).resolve(built);
        List<String> command = new ArrayList<>(List.of(compiler, "-std=c11", "-D_GNU_SOURCE", "-O1", "-g"));
        command.addAll(List.of("-Wall", "-Wextra", "-Werror"));
        for (String source : sources) {
            command.add(SOURCES.resolve(source).toString());
        }
        command.addAll(options);
        command.addAll(List.of("-o", output.toString()));
        run(command);
        return output;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(() -> String.join(" ", command) + "\n" + told)
                .isZero();
    }
}
