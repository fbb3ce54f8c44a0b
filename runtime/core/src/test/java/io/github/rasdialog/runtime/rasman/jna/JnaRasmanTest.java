// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.SecurityInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RASMAN bound through JNA, without an engine. */
class JnaRasmanTest {
    private static final long NO_PORT = 3;

    private static JnaRasman load() throws Exception {
        return JnaRasman.load(TestRasman.library().toAbsolutePath().toString());
    }

    @Test
    void a_missing_library_is_named() {
        assertThatExceptionOfType(RasmanUnavailableException.class)
                .isThrownBy(() -> JnaRasman.load("norasman"))
                .withMessageContaining("norasman")
                .withMessageContaining("could not be loaded");
    }

    @Test
    void a_missing_export_is_named() throws Exception {
        Path other = NativeTool.compile("gcc", "libhalf.so", List.of("-fPIC", "-shared"), "win32.c");
        assertThatExceptionOfType(RasmanUnavailableException.class)
                .isThrownBy(() -> JnaRasman.load(other.toAbsolutePath().toString()))
                .withMessageMatching("libhalf\\.so does not export RasSecurityDialog\\w+");
    }

    @Test
    void the_codes_of_rasman_arrive() throws Exception {
        JnaRasman rasman = load();
        PortBuffer buffer = rasman.buffer(0, 0);
        try (PendingReceive pending = rasman.newPendingReceive()) {
            assertThat(rasman.send(NO_PORT, buffer, 0)).isEqualTo(RasError.ERROR_INVALID_PORT_HANDLE);
            assertThat(rasman.receive(NO_PORT, buffer, pending, 1)).isEqualTo(RasError.ERROR_INVALID_PORT_HANDLE);
            assertThat(rasman.getInfo(NO_PORT, new SecurityInfo())).isEqualTo(RasError.ERROR_INVALID_PORT_HANDLE);
        }
    }

    @Test
    void a_refused_receive_is_used_again_at_once() throws Exception {
        JnaRasman rasman = load();
        for (int i = 0; i < 3; i++) {
            PendingReceive pending = rasman.newPendingReceive();
            pending.arm(1);
            rasman.receive(NO_PORT, rasman.buffer(0, 0), pending, 1);
            pending.close();
        }
        assertThat(rasman.receivesMade()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void a_wake_ends_the_next_wait_once() throws Exception {
        try (PendingReceive pending = load().newPendingReceive()) {
            pending.wake();
            pending.await(Long.MAX_VALUE);
            assertThat(pending.isSignalled()).isFalse();
            long before = System.nanoTime();
            pending.await(TimeUnit.MILLISECONDS.toNanos(5));
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Test
    void the_word_is_unsigned() throws Exception {
        try (PendingReceive pending = load().newPendingReceive()) {
            pending.arm(65_535);
            assertThat(pending.length()).isEqualTo(65_535);
        }
    }
}
