// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.examples.accounts.AccountFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFileTest {
    /** The example of Apache's documentation, "Password Formats". */
    private static final String APACHES = "$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC";

    /** A test vector of Openwall's crypt_blowfish: the password is the one byte 0xA3. */
    private static final String OPENWALLS = "$2y$05$/OK.fbVrR/bpIqNJ5ianF.Sa7shbm4.OzKpvFnX1pQLmQW96oUlCq";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("users.htpasswd");
    }

    @Test
    void knownHashesTakeTheirPasswordsAlone() throws IOException {
        PasswordFile users = read("# staff", "", "myName:" + APACHES, "umlaut:" + OPENWALLS);

        assertThat(users.size()).isEqualTo(2);
        assertThat(users.matches("myName", ascii("myPassword"))).isTrue();
        assertThat(users.matches("myName", ascii("mypassword"))).isFalse();
        assertThat(users.matches("umlaut", new byte[] {(byte) 0xA3})).isTrue();
        assertThat(users.matches("umlaut", ascii("myPassword"))).isFalse();
    }

    @Test
    void someoneUnknownIsRefusedWhateverTheyType() throws IOException {
        PasswordFile users = read("myName:" + APACHES);

        assertThat(users.matches("nobody", ascii("myPassword"))).isFalse();
        assertThat(read().matches("nobody", ascii("myPassword"))).isFalse();
    }

    @Test
    void thePasswordIsLeftForTheCallerToWipe() throws IOException {
        byte[] password = ascii("myPassword");

        read("myName:" + APACHES).matches("myName", password);

        assertThat(password).isEqualTo(ascii("myPassword"));
    }

    @Test
    void passwordsThatBcryptWouldCutAreNobodys() throws IOException {
        PasswordFile users = read("myName:" + APACHES);

        assertThat(users.matches("myName", new byte[72])).isFalse();
        assertThat(users.matches("myName", new byte[73])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob:secret",
                "bob:$apr1$r31.....$HqJZimcKQFAMYayBlzkrA/",
                "bob:{SHA}VBPuJHI7uixaa6LQGWx4s+5GKNE=",
                "bob:$2y$03$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC",
                "bob:$2y$18$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC",
                "bob:$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRq",
                "bob",
                "bob:" + APACHES + ":more",
                ":" + APACHES,
                "bob:",
                "myName:" + APACHES,
            })
    void aBadLineIsToldByItsNumberAndNotQuoted(String line) {
        assertThatThrownBy(() -> read("myName:" + APACHES, "# the next one is bad", line))
                .isInstanceOf(AccountFileException.class)
                .hasMessageStartingWith("users.htpasswd:3: ")
                .hasNoCause()
                .message()
                .doesNotContain("bob", "secret", "c4Wo", "apr1", "SHA");
    }

    @Test
    void anUnreadableFileIsTold() {
        assertThatThrownBy(() -> PasswordFile.read(file)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatIsNotAsciiIsTold() throws IOException {
        Files.write(file, new byte[] {'b', (byte) 0xFC, ':'});

        assertThatThrownBy(() -> PasswordFile.read(file))
                .hasMessage("users.htpasswd: holds characters that are not US-ASCII");
    }

    @Test
    void itsTextShowsNoUserAndNoHash() throws IOException {
        assertThat(read("myName:" + APACHES)).hasToString("PasswordFile of 1 users");
    }

    private PasswordFile read(String... lines) throws IOException {
        return PasswordFile.read(Files.writeString(file, String.join("\n", lines)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
