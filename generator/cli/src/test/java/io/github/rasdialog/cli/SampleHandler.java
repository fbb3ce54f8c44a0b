// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A handler for {@link SampleFiles#RIGHT}, {@code OnlyAnn}. */
final class SampleHandler {
    private static final String SOURCE = """
            public class OnlyAnn implements LoginHandler {
                @Override
                public Read read(LoginData data) {
                    return data.user().equals("ann") ? new Read.Right() : new Read.Wrong();
                }
            }
            """;

    private SampleHandler() {}

    /** Compiles it with the classes generated from the dialog; the folder that they are in. */
    static Path compiled(Path folder) throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(Invocation.of("generate", file, "-o", sources).status()).isZero();
        Files.writeString(sources.resolve("OnlyAnn.java"), SOURCE);
        List<String> words = new ArrayList<>(List.of(
                "--release",
                "17",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString()));
        try (Stream<Path> files = Files.list(sources)) {
            files.map(Path::toString).forEach(words::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .isZero();
        return classes;
    }
}
