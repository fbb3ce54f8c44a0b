// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** SPIN, over a model that lies in a folder for it alone. */
public final class Spin {
    private final Path folder;

    private Spin(Path folder) {
        this.folder = folder;
    }

    /** One that works in this folder; skips the test where a tool is missing. */
    public static Spin in(Path folder) {
        NativeTool.require("spin");
        NativeTool.require("gcc");
        return new Spin(folder);
    }

    /** Looks at every run of a model, with these macros defined; gives the verifier's report. */
    public String verify(String model, String... macros) throws Exception {
        List<String> generate = new ArrayList<>(List.of("spin", "-a"));
        for (String macro : macros) {
            generate.add("-D" + macro);
        }
        generate.add(model);
        run(generate);
        run(List.of("gcc", "-O1", "-DSAFETY", "-DCOLLAPSE", "-w", "-o", "pan", "pan.c"));
        String report = run(List.of("./pan", "-m100000"));
        assertThat(report).doesNotContain("max search depth too small");
        return report;
    }

    private String run(List<String> command) throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String text = Files.readString(output);
        assertThat(status).as(() -> String.join(" ", command) + "\n" + text).isZero();
        return text;
    }
}
