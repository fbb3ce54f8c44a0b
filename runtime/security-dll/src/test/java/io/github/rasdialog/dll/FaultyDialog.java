// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import com.sun.jna.Pointer;
import io.github.rasdialog.runtime.dialog.AskingMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A dialog whose handler fails as the caller tells it to. */
public final class FaultyDialog implements Supplier<DialogType> {
    /** The system property that says how many seconds a caller has. */
    static final String TIMEOUT = "faulty.timeout";

    /** With which it ends the Java machine. */
    static final int EXIT_STATUS = 3;

    @Override
    public DialogType get() {
        return new DialogType(
                "Faulty", "sha256:0", AskingMachine.SEND_BUFFER, AskingMachine.RECEIVE_BUFFER, Machine::new);
    }

    /** Asks as the other does, but for what it decides. */
    private static final class Machine extends AskingMachine {
        private static final Set<String> OVERDUE = Set.of("sleep", "loop");
        private static final int SHORT = 1;
        private static final int LONG = 120;

        /** Little for who is to be late, so much for all others that a slow machine makes none of them late. */
        @Override
        public int withinSeconds() {
            return OVERDUE.contains(name()) ? SHORT : LONG;
        }

        @Override
        public int timeoutSeconds() {
            return Integer.getInteger(TIMEOUT, 10);
        }

        @Override
        public Object decide() throws Exception {
            return switch (name()) {
                case "throw" -> throw new IllegalStateException("the back end is gone");
                case "memory" -> new long[Integer.MAX_VALUE - 8];
                case "hoard" -> hoard();
                case "exit" -> exit();
                case "halt" -> halt();
                case "pointer" -> pointer();
                case "stack" -> decide();
                case "sleep" -> sleep();
                case "loop" -> loop();
                default -> super.decide();
            };
        }

        /** Until there is no memory for anybody. */
        private static Object hoard() {
            List<byte[]> hoarded = new ArrayList<>();
            while (true) {
                hoarded.add(new byte[1 << 16]);
            }
        }

        private static Object exit() {
            System.exit(EXIT_STATUS);
            return true;
        }

        private static Object halt() {
            Runtime.getRuntime().halt(EXIT_STATUS);
            return true;
        }

        /** Leads nowhere; JNA makes an Error of it. */
        private static Object pointer() {
            new Pointer(1).setByte(0, (byte) 0);
            return true;
        }

        private static Object sleep() throws InterruptedException {
            TimeUnit.SECONDS.sleep(LONG);
            return true;
        }

        /** Does not hear of interrupts. */
        private static Object loop() {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONG);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return true;
        }
    }
}
