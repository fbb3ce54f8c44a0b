// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A JUnit test that plays stories again. It has no secrets: a story names what is typed, and a failure masks it.
 *
 * @param properties the class whose property failed
 * @param property its name
 * @param told what was told of it
 * @param seed of the simulator
 * @param maxTransactions how many may be live at once
 * @param between how long after one call the next is placed
 */
public record StoryTest(
        Class<?> properties,
        String property,
        String told,
        long seed,
        List<Story> stories,
        int maxTransactions,
        Duration between) {

    private static final String TEMPLATE = """
            {package}{imports}
            import org.junit.jupiter.api.Test;

            /**
             * The minimal story with which {properties} failed in {property}: it passes once that is mended.
             *
             * <pre>
            {told}
             * </pre>
             */
            class {name} {
                @Test
                void {property}() {
                    List<Story> stories = List.of({stories});

                    new {properties}().replay({seed}L, stories, {max}, Duration.ofMillis({between}L));
                }
            }
            """;

    /** Copies the list. */
    public StoryTest {
        stories = List.copyOf(stories);
    }

    private String name() {
        String capitalised = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return properties.getSimpleName().replaceAll("Test$", "") + capitalised + "Test";
    }

    /** Where its source goes, from a folder of sources. */
    public String path() {
        String folder = properties.getPackageName().replace('.', '/');
        return (folder.isEmpty() ? "" : folder + "/") + name() + ".java";
    }

    /** Its source. */
    public String source() {
        String packageName = properties.getPackageName();
        return TEMPLATE.replace("{package}", packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                .replace(
                        "{imports}",
                        StorySource.imports().stream()
                                .map(type -> "import " + type + ";\n")
                                .collect(Collectors.joining())
                                .stripTrailing())
                .replace("{name}", name())
                .replace("{properties}", properties.getSimpleName())
                .replace("{property}", property)
                .replace("{seed}", Long.toString(seed))
                .replace("{max}", Integer.toString(Math.max(1, maxTransactions)))
                .replace("{between}", Long.toString(between.toMillis()))
                .replace("{stories}", stories.stream().map(StorySource::of).collect(Collectors.joining(", ")))
                .replace("{told}", comment());
    }

    private String comment() {
        return told.lines()
                .map(line -> line.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("@", "&#64;")
                        .replace("*/", "*&#47;")
                        .replace("\\u", "\\ u"))
                .map(line -> (" * " + line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
