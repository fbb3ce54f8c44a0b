// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.testkit.subject.DialogModel;
import io.github.rasdialog.testkit.subject.SampleModel;
import io.github.rasdialog.testkit.subject.Vocabulary;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** A story that is written as Java is the same story when that is compiled and run. */
class StorySourceTest {
    private final DialogModel model = SampleModel.load();
    private final Stories stories =
            new Stories(model.dialog(), new Vocabulary(model.dialog(), Map.of()), model.reach(), true);

    @Property(tries = 2, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void makesTheSameStoryAgain(@ForAll("manyStories") @Size(200) List<Story> drawn) throws Exception {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < drawn.size(); i++) {
            cases.append("    static Story story")
                    .append(i)
                    .append("() {\n        return ")
                    .append(StorySource.of(drawn.get(i)))
                    .append(";\n    }\n");
        }
        String calls = IntStream.range(0, drawn.size())
                .mapToObj(i -> "story" + i + "()")
                .collect(Collectors.joining(", "));
        String imports = StorySource.imports().stream()
                .map(type -> "import " + type + ";\n")
                .collect(Collectors.joining());

        assertThat(run(imports + "public class Told implements java.util.function.Supplier<List<Story>> {\n" + cases
                        + "    public List<Story> get() {\n        return List.of(" + calls + ");\n    }\n}\n"))
                .isEqualTo(drawn);
    }

    private static Object run(String source) throws IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory("told");
        Path file = Files.writeString(folder.resolve("Told.java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        file.toString());
        assertThat(result).isZero();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Supplier<?> told = (Supplier<?>)
                    classes.loadClass("Told").getDeclaredConstructor().newInstance();
            return told.get();
        }
    }

    @Provide
    Arbitrary<List<Story>> manyStories() {
        return stories.any().list();
    }
}
