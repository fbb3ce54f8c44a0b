// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.jna.JnaRasman;

/** In the place of the real one, before the DLL: fails as Java does that finds no memory at the worst of times. */
final class SecurityDll {
    private static final int SECONDS = 60;

    private static JnaRasman rasman;
    private static String fault;
    private static volatile long last;
    private static volatile long ended;

    static String start(String dialog, int transactions) {
        rasman = JnaRasman.load();
        fault = dialog;
        return "";
    }

    static int begin(
            long port, long serial, long send, int sendSize, long receive, int receiveSize, long completeFunction) {
        last = serial;
        Runnable work = fault.equals("lets-go")
                ? () -> released(serial)
                : () -> {
                    receive(port, receive, receiveSize);
                    if (serial != ended) {
                        rasman.buffer(receive, receiveSize).wipe(1);
                        complete(completeFunction, serial);
                        released(serial);
                    }
                };
        new Thread(work).start();
        return 0;
    }

    private static void receive(long port, long receive, int size) {
        PendingReceive pending = rasman.newPendingReceive();
        pending.arm(1);
        int answer = rasman.receive(port, rasman.buffer(receive, size), pending, SECONDS);
        while (answer == RasError.PENDING && !pending.isSignalled()) {
            pending.await(Long.MAX_VALUE);
        }
    }

    private static void complete(long function, long serial) {
        byte[] user = "ann".getBytes(US_ASCII);
        rasman.complete(function).complete(new CompleteMessage(CompleteMessage.FAILURE, serial, 0, user, user));
    }

    static int end(long port) {
        if (fault.equals("ends-and-fails")) {
            ended = last;
            released(last);
        }
        throw new OutOfMemoryError();
    }

    private static native boolean next(long[] begun);

    private static native void told(long serial, int refusal);

    private static native void released(long serial);
}
