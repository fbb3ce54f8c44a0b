// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The C server, the DLL in C and the JNA binding, with AddressSanitizer looking on. */
class SanitizerTest {
    private static final String CALLS = """
            speed 1000
            port 0
            pass ann\\r

            port 0
            ends-inside
            type bob\\r

            port 1
            prompt
            hangup

            port 1
            silent
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void required() throws Exception {
        Sanitizer.require();
    }

    private record Run(int status, String output) {}

    private Run run(ProcessBuilder builder) throws Exception {
        Path output = folder.resolve("output");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        return new Run(status, Files.readString(output, StandardCharsets.ISO_8859_1));
    }

    private Run server(String broken, String... arguments) throws Exception {
        String rasman = Sanitizer.compile("librasman.so", List.of("-fPIC", "-shared", "-pthread"), NativeTool.RASMAN)
                .toAbsolutePath()
                .toString();
        Path program =
                Sanitizer.compile("rasserver", List.of("-pthread", rasman, "-ldl"), "rasserver.c", "resources.c");
        Path dll = Sanitizer.compile(
                "minimal-" + broken + ".so",
                List.of("-fPIC", "-shared", "-pthread", "-DBREAK_" + broken, rasman),
                "minimal.c");
        List<String> command =
                new ArrayList<>(List.of(program.toString(), dll.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return run(Sanitizer.program(command));
    }

    private String script() throws Exception {
        return Files.writeString(folder.resolve("script.txt"), CALLS).toString();
    }

    @Test
    void the_dialogs_in_c_leak_nothing_and_touch_nothing_that_is_not_theirs() throws Exception {
        Run scripted = server("NONE", "script", script());
        assertThat(scripted.output()).contains("result=SUCCESS").doesNotContain("violation");
        assertThat(scripted.status()).as(scripted.output()).isZero();
        Run random = server("NONE", "random", "1", "8", "250", "5000", "ann");
        assertThat(random.status()).as(random.output()).isZero();
        assertThat(random.output()).contains("violations=0");
    }

    @Test
    void a_leak_is_told() throws Exception {
        Run leaking = server("MEMORY", "script", script());
        assertThat(leaking.output()).contains("detected memory leaks");
        assertThat(leaking.status()).isEqualTo(Sanitizer.STATUS);
    }

    @Test
    void a_byte_too_far_is_told() throws Exception {
        Run reaching = server("BOUNDS", "script", script());
        assertThat(reaching.output()).contains("heap-buffer-overflow");
        assertThat(reaching.status()).isEqualTo(Sanitizer.STATUS);
    }

    @Test
    void the_jna_binding_passes_its_tests_with_it() throws Exception {
        List<String> tests = List.of(
                RasServerTest.class.getName(),
                GuardedDialogsTest.class.getName(),
                FailingCallsTest.class.getName(),
                JnaRasmanTest.class.getName(),
                ReceivePoolTest.class.getName(),
                NativePortBufferTest.class.getName(),
                SecurityMessageTest.class.getName());
        Run run = run(Sanitizer.java(ChosenTests.class.getName(), tests));
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output())
                .doesNotContain("Sanitizer")
                .containsPattern(Pattern.compile(ChosenTests.PASSED + "[2-9]\\d"));
    }
}
