// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.jna.Pointer;
import io.github.rasdialog.runtime.dialog.AskingMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.runtime.engine.ThreadWorkers;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** The C server, with the engine behind JNA as its security DLL. */
final class RasServer implements AutoCloseable {
    private static final int REPORT_SIZE = 1 << 16;

    final JnaRasman rasman;
    final SecurityDialogs dialogs;

    /** How many machines were made. */
    final AtomicInteger machines = new AtomicInteger();

    /** How many of them were told of an ending. */
    final AtomicInteger endings = new AtomicInteger();

    /** What the last Begin brought; known to belong to nobody any more. */
    volatile PortBuffer receiveBuffer;

    private final TestRasman server;
    private final ThreadWorkers workers = new ThreadWorkers();
    private final TestRasman.Begin begin = this::begin;
    private final TestRasman.End end = this::end;
    private final byte[] report = new byte[REPORT_SIZE];

    RasServer(int maxTransactions) throws Exception {
        server = TestRasman.load();
        rasman = JnaRasman.load(TestRasman.library().toAbsolutePath().toString());
        DialogType type = new DialogType(
                "Asking", "sha256:0", AskingMachine.SEND_BUFFER, AskingMachine.RECEIVE_BUFFER, this::newMachine);
        receiveBuffer = rasman.buffer(0, 0);
        dialogs = new SecurityDialogs(type, rasman, workers, Clock.SYSTEM, maxTransactions);
    }

    private AskingMachine newMachine() {
        machines.incrementAndGet();
        return new AskingMachine(told -> {
            if (told.startsWith("ended")) {
                endings.incrementAndGet();
            }
        });
    }

    /** Plays a script; gives the report. */
    String play(String script) {
        return told(it -> it.RasServerScript(script, begin, end, report, REPORT_SIZE));
    }

    /** Plays calls at random; gives the report. */
    String playAtRandom(int seed, int ports, int calls, int speed) {
        return told(it ->
                it.RasServerRandom(seed, ports, calls, speed, AskingMachine.LET_IN, begin, end, report, REPORT_SIZE));
    }

    /** Plays a call over and over; gives the report. */
    String repeat(String script, int ports, int calls) {
        return told(it -> it.RasServerRepeat(script, ports, calls, begin, end, report, REPORT_SIZE));
    }

    private String told(ToIntFunction<TestRasman> play) {
        play.applyAsInt(server);
        int length = 0;
        while (report[length] != 0) {
            length++;
        }
        return new String(report, 0, length, ISO_8859_1);
    }

    private int begin(Pointer port, Pointer send, int sendSize, Pointer receive, int receiveSize, Pointer complete) {
        PortBuffer brought = rasman.buffer(Pointer.nativeValue(receive), receiveSize);
        receiveBuffer = brought;
        return dialogs.begin(
                Pointer.nativeValue(port),
                rasman.buffer(Pointer.nativeValue(send), sendSize),
                brought,
                rasman.complete(Pointer.nativeValue(complete)));
    }

    private int end(Pointer port) {
        return dialogs.end(Pointer.nativeValue(port));
    }

    @Override
    public void close() {
        workers.close();
    }
}
