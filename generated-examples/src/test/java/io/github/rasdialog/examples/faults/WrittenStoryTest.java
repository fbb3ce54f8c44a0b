// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure that is asked to be written as a test is one that compiles, fails in the same way, and tells no secret. */
class WrittenStoryTest {
    private static final String PROPERTY = "rasdialog.storyTests";
    private static final String NAME =
            "io.github.rasdialog.examples.faults.FaultyPropertiesNobodyIsLetInWithoutARightToItTest";

    @TempDir
    Path folder;

    @AfterEach
    void writeNoMore() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void failsAsThePropertyDid() throws Exception {
        SeededFault fault = HandlerFaults.all().get(0);
        FaultyProperties.test(fault);
        System.setProperty(PROPERTY, folder.toString());

        PropertyRun.of(fault.property());

        Path file = folder.resolve(NAME.replace('.', '/') + ".java");
        assertThat(Files.readString(file))
                .contains("The minimal story with which FaultyProperties failed")
                .contains(fault.cause())
                .doesNotContain(HandlerFaults.RIGHT);
        assertThatThrownBy(() -> play(file)).rootCause().hasMessageContaining(fault.cause());
    }

    private void play(Path file) throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(result).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            var constructor = loader.loadClass(NAME).getDeclaredConstructor();
            constructor.setAccessible(true);
            Object test = constructor.newInstance();
            var method = test.getClass().getDeclaredMethod("nobodyIsLetInWithoutARightToIt");
            method.setAccessible(true);
            method.invoke(test);
        }
    }
}
