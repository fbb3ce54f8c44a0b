// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens, on however many ports at once: no rule is broken, and nothing touches a buffer after Complete. It
 * cannot be touched then: whoever tries ends the process.
 *
 * <p>{@code -Drasdialog.random-calls=N} plays so many, {@code -Drasdialog.seed=S} plays those of a former run, but for
 * the threads' timing; with {@code CI=true} there are ten times as many.
 */
class GuardedDialogsTest {
    private static final boolean CI = "true".equals(System.getenv("CI"));
    private static final int CALLS = Integer.getInteger("rasdialog.random-calls", CI ? 100_000 : 10_000);
    private static final int SEED = Integer.getInteger("rasdialog.seed", new Random().nextInt(Integer.MAX_VALUE));
    private static final int PORTS = 32;
    private static final int SPEED = 5_000;

    @TempDir
    Path folder;

    @Test
    void anything_may_happen_and_no_rule_is_broken_and_no_buffer_touched_after_complete() throws Exception {
        try (RasServer server = new RasServer(2 * PORTS)) {
            // Told first: where a buffer is touched, nothing can be told any more.
            System.out.printf(
                    "%d dialogs with guarded buffers: -Drasdialog.random-calls=%d -Drasdialog.seed=%d%n",
                    CALLS / PORTS * PORTS, CALLS, SEED);
            String report = server.playAtRandom(SEED, PORTS, CALLS / PORTS, SPEED);
            assertThat(report)
                    .as("seed %d", SEED)
                    .startsWith("totals")
                    .containsPattern("SUCCESS=[1-9]\\d* FAILURE=[1-9]\\d* ERROR=[1-9]\\d* violations=0");
            Drained.await(() -> server.dialogs.live() == 0);
            assertThat(server.endings).hasValue(server.machines.get());
        }
    }

    @Test
    void a_buffer_that_java_touches_after_complete_ends_the_process() throws Exception {
        TestRasman.library();
        Process touching = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ErrorFile=" + folder.resolve("error.log"),
                        "-XX:-CreateCoredumpOnCrash",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Touching.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(touching.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(touching.exitValue()).isNotZero();
        assertThat(output()).contains(Touching.BEFORE).contains("SIGSEGV").doesNotContain(Touching.AFTER);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    /** A process that touches a buffer after Complete. */
    static final class Touching {
        static final String BEFORE = "The dialog is over.";
        static final String AFTER = "The buffer can still be touched.";

        private Touching() {}

        public static void main(String[] arguments) throws Exception {
            RasServer server = new RasServer(1);
            if (server.play("port 0\npass ann\\r\n").contains("result=SUCCESS")) {
                System.out.println(BEFORE);
                server.receiveBuffer.wipe(1);
                System.out.println(AFTER);
            }
        }
    }
}
