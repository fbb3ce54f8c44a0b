// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadiusFileTest {
    private static final String RIGHT = "server = 127.0.0.1\nsecret.file = secret\n";

    @TempDir
    Path folder;

    @Test
    void theServerAndItsSecretAreRead() throws IOException {
        write("secret", "known to the two alone\r\n");

        assertThat(RadiusFile.read(write("radius.properties", RIGHT))).hasToString("RadiusServer at /127.0.0.1:1812");
    }

    @Test
    void thePortAndTheNameMayBeSaid() throws IOException {
        write("secret", "known to the two alone");

        assertThat(RadiusFile.read(write("radius.properties", RIGHT + "port = 11812\nnas = modems\n")))
                .hasToString("RadiusServer at /127.0.0.1:11812");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "server = 127.0.0.1",
                "secret.file = secret",
                "server = no.such.host.invalid\nsecret.file = secret",
                RIGHT + "port = 0",
                RIGHT + "port = 65536",
                RIGHT + "port = radius",
                RIGHT + "nas = \\u00",
                RIGHT + "nas =",
            })
    void whatMakesNoServerIsToldByTheFilesName(String text) throws IOException {
        write("secret", "known to the two alone");
        Path file = write("radius.properties", text);

        assertThatThrownBy(() -> RadiusFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": ");
    }

    @Test
    void aShortSecretIsRefusedAndNotQuoted() throws IOException {
        write("secret", "fifteen letters\r\n");
        Path file = write("radius.properties", RIGHT);

        assertThatThrownBy(() -> RadiusFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": the shared secret must have at least 16 bytes")
                .hasMessageNotContaining("letters");
    }

    @Test
    void aMissingSecretIsToldByItsName() throws IOException {
        Path file = write("radius.properties", RIGHT);

        assertThatThrownBy(() -> RadiusFile.read(file))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.resolve("secret").toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
