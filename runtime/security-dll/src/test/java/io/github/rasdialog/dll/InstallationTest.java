// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasdialog.runtime.rasman.jna.windows.RegistryText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry before and after. */
class InstallationTest {
    private static final String[] STARTS = {
        "SOFTWARE", "SOFTWARE\\Microsoft", "SOFTWARE\\Microsoft\\RAS", Installation.SECURITY_HOST
    };

    @TempDir
    Path folder;

    private final MemoryRegistry registry = new MemoryRegistry();
    private final Installation installation = new Installation(registry, StandardCharsets.US_ASCII);
    private Path dll = Path.of("");

    @BeforeEach
    void makeDll() throws Exception {
        dll = Files.createFile(folder.resolve("rasdialog.dll"));
        registry.createKey("SOFTWARE");
    }

    @Test
    void the_full_path_is_registered() throws Exception {
        installation.install(dll);
        assertThat(installation.registered()).hasValue(dll.toAbsolutePath().toString());
        assertThat(installation.isOurs()).isTrue();
    }

    @Test
    void a_file_that_is_not_there_is_refused_and_nothing_changes() {
        Map<String, ?> before = registry.snapshot();
        assertThatExceptionOfType(InstallationException.class)
                .isThrownBy(() -> installation.install(folder.resolve("other.dll")))
                .withMessageContaining("other.dll");
        assertThat(registry.snapshot()).isEqualTo(before);
    }

    @Test
    void what_is_not_ours_is_not_removed() throws Exception {
        installation.install(dll);
        registry.write(Installation.SECURITY_HOST, Installation.DLL_PATH, RegistryText.of("other.dll"));
        Map<String, ?> before = registry.snapshot();
        assertThatExceptionOfType(InstallationException.class).isThrownBy(installation::remove);
        assertThat(registry.snapshot()).isEqualTo(before);
    }

    @Test
    void what_another_registered_after_us_is_what_is_restored() throws Exception {
        installation.install(dll);
        registry.write(Installation.SECURITY_HOST, Installation.DLL_PATH, RegistryText.of("other.dll"));
        installation.install(dll);
        installation.remove();
        assertThat(installation.registered()).hasValue("other.dll");
    }

    @Test
    void whichever_write_of_a_later_install_fails_what_was_there_first_is_restored() throws Exception {
        Path other = Files.createFile(folder.resolve("other.dll"));
        registry.write(Installation.SECURITY_HOST, Installation.DLL_PATH, RegistryText.of("first.dll"));
        Map<String, ?> before = registry.snapshot();
        int failures = 0;
        boolean failed = true;
        while (failed) {
            installation.install(dll);
            failed = fails(other, failures++);
            assertThat(installation.isOurs())
                    .as("after %d changes", failures - 1)
                    .isTrue();
            installation.remove();
            assertThat(registry.snapshot()).isEqualTo(before);
        }
        assertThat(failures).isGreaterThan(3);
    }

    private boolean fails(Path other, int changes) throws Exception {
        registry.failAfter(changes);
        try {
            installation.install(other);
            return false;
        } catch (IllegalStateException refused) {
            return true;
        } finally {
            registry.failAfter(Integer.MAX_VALUE);
        }
    }

    @Test
    void a_path_that_the_dll_or_the_class_path_of_java_cannot_hold_is_refused() {
        Charset western = Charset.forName("windows-1252");
        assertThat(Installation.isReadable("C:\\Pr\u00fcfung\\rasdialog.dll", western))
                .isTrue();
        assertThat(Installation.isReadable("C:\\\u6e2c\u8a66\\rasdialog.dll", western))
                .isFalse();
        assertThat(Installation.isReadable("C:\\Pr\u00fcfung\\rasdialog.dll", StandardCharsets.US_ASCII))
                .isFalse();
        assertThatExceptionOfType(InstallationException.class)
                .isThrownBy(() -> installation.install(folder.resolve("a;b.dll")))
                .withMessageContaining("a;b.dll")
                .withMessageContaining("US-ASCII");
    }

    @Property(tries = 100)
    void uninstalling_restores_the_registry_exactly(
            @ForAll @IntRange(max = 3) int start,
            @ForAll boolean another,
            @ForAll boolean expandable,
            @ForAll @Size(max = 3) String path,
            @ForAll @IntRange(min = 1, max = 3) int installs)
            throws Exception {
        MemoryRegistry machine = new MemoryRegistry();
        machine.createKey(STARTS[start]);
        if (another) {
            machine.write(Installation.SECURITY_HOST, Installation.DLL_PATH, new RegistryText(path, expandable));
        }
        Map<String, ?> before = machine.snapshot();
        Installation there = new Installation(machine, StandardCharsets.US_ASCII);
        Path file = Files.createTempFile("rasdialog", ".dll");
        for (int i = 0; i < installs; i++) {
            there.install(file);
        }
        there.remove();
        Files.delete(file);
        assertThat(machine.snapshot()).isEqualTo(before);
    }
}
