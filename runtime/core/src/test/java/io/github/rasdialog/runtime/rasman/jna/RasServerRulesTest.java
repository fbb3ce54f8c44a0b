// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The C server judges rightly: a small security DLL that keeps the rules, and the same with one of them broken. */
class RasServerRulesTest {
    private static final String CALLS =
            "speed 1000\nport 0\npass ann\\r\nrest 200000\n\nport 0\ntype bob\\r\nrest 200000\n\nport 0\nsilent\n";
    private static final int KILLED = 128;

    @TempDir
    Path folder;

    @Test
    void a_dll_that_keeps_the_rules_is_told_of_none() throws Exception {
        Path dll = dll("NONE");
        assertThat(server(dll, 0, "script", script()))
                .contains("number=1 begin=0 result=SUCCESS")
                .contains("number=2 begin=0 result=ERROR error=638")
                .contains("number=3 begin=0 result=ERROR error=638")
                .doesNotContain("violation");
        assertThat(server(dll, 0, "random", "1", "4", "100", "5000", "ann")).contains("violations=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1", "C3", "E1", "S1", "X5", "X6"})
    void a_broken_rule_is_told_by_its_id(String rule) throws Exception {
        assertThat(server(dll(rule), 1, "script", script())).contains("violation " + rule + ": ");
    }

    @Test
    void a_buffer_that_is_touched_after_complete_ends_the_process() throws Exception {
        assertThat(run(command(dll("B3"), "script", script())).status()).isGreaterThan(KILLED);
    }

    @Test
    void a_script_that_makes_no_sense_is_told_from_where_on() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "port 0\ndance\n");
        assertThat(server(dll("NONE"), 2, "script", wrong.toString())).contains("makes no sense: dance");
    }

    private String script() throws Exception {
        return Files.writeString(folder.resolve("script.txt"), CALLS).toString();
    }

    private static Path dll(String broken) throws Exception {
        String rasman = TestRasman.library().toAbsolutePath().toString();
        List<String> options = List.of("-fPIC", "-shared", "-pthread", "-DBREAK_" + broken, rasman);
        return NativeTool.compile("gcc", "minimal-" + broken + ".so", options, "minimal.c");
    }

    private static List<String> command(Path dll, String... arguments) throws Exception {
        String rasman = TestRasman.library().toAbsolutePath().toString();
        Path program = NativeTool.compile(
                "gcc", "rasserver", List.of("-pthread", rasman, "-ldl"), "rasserver.c", "resources.c");
        List<String> command =
                new ArrayList<>(List.of(program.toString(), dll.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private String server(Path dll, int status, String... arguments) throws Exception {
        Run run = run(command(dll, arguments));
        assertThat(run.status()).as(run.output()).isEqualTo(status);
        return run.output();
    }

    private record Run(int status, String output) {}

    private Run run(List<String> command) throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(Stream.concat(Stream.of("timeout", "60"), command.stream())
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        return new Run(status, Files.readString(output, StandardCharsets.ISO_8859_1));
    }
}
