// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit;

import io.github.rasdialog.testkit.story.Story;
import io.github.rasdialog.testkit.story.StoryTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Writes the minimal story of a property that failed as a JUnit test, where the system property asks for it. */
final class StoryHook implements AroundPropertyHook {
    /** The system property that names the folder of sources that such tests go to. */
    static final String PROPERTY = "rasdialog.storyTests";

    private static final Duration NO_TIME = Duration.ZERO;

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws IOException {
        PropertyExecutionResult result = property.execute();
        String folder = System.getProperty(PROPERTY, "");
        Optional<List<Object>> sample = result.falsifiedParameters();
        if (!folder.isEmpty() && sample.isPresent() && result.status() == PropertyExecutionResult.Status.FAILED) {
            write(Path.of(folder), context, sample.get(), result);
        }
        return result;
    }

    private static void write(
            Path folder, PropertyLifecycleContext context, List<Object> sample, PropertyExecutionResult result)
            throws IOException {
        long seed = 1;
        List<Integer> numbers = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (Object value : sample) {
            if (value instanceof Long drawn) {
                seed = drawn;
            } else if (value instanceof Integer number) {
                numbers.add(number);
            } else if (value instanceof Story story) {
                stories.add(story);
            } else if (value instanceof List<?> several) {
                several.forEach(story -> stories.add((Story) story));
            }
        }
        boolean overlapping = numbers.size() == 2;
        StoryTest test = new StoryTest(
                context.containerClass(),
                context.targetMethod().getName(),
                result.throwable().map(Throwable::getMessage).orElse(""),
                seed,
                stories,
                overlapping ? numbers.get(0) : stories.size(),
                overlapping ? Duration.ofMillis(numbers.get(1)) : NO_TIME);
        Path file = folder.resolve(test.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, test.source());
        context.reporter().publishValue("story", "written as a test to " + file);
    }
}
