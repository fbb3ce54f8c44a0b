// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.runtime.engine.ThreadWorkers;
import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.runtime.observe.Counters;
import io.github.rasdialog.runtime.observe.TransactionListener;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.jna.JnaRasman;
import io.github.rasdialog.runtime.rasman.jna.RasmanUnavailableException;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rasdialog.dll} calls, by JNI, and all that it knows of Java. {@link #begin} and {@link #start} come from
 * its one carrier thread; {@link #end} from there or from inside Complete. A worker that is idle waits inside the DLL for
 * what Begin brings next: so a dialog starts with one thread waking another, not three. {@link #counters} is for the
 * user's own code.
 */
public final class SecurityDll {
    private static final byte[] NO_NAME = {};

    /** What {@link #next(long[])} fills in: the arguments of Begin. */
    private static final int ARGUMENTS = 6;

    private static volatile @Nullable SecurityDll present;

    private final JnaRasman rasman;
    private final SecurityDialogs dialogs;

    /** Complete may take as long as the server likes, and the carrier must not wait for it. */
    private final ExecutorService refusals = Executors.newSingleThreadExecutor(SecurityDll::refusalsThread);

    private SecurityDll(DialogType type, JnaRasman rasman, int transactions) {
        this.rasman = rasman;
        this.dialogs = new SecurityDialogs(
                type, rasman, new ThreadWorkers(this::next), Clock.SYSTEM, transactions, SecurityDll::released);
        refusals.execute(() -> {
            // The thread is there from now on, when there may be no other to be had.
        });
    }

    /** What was counted since the first caller; empty before. From any thread, at any time. */
    public static Optional<Counters> counters() {
        return Optional.ofNullable(present).map(dll -> dll.dialogs.counters());
    }

    /**
     * Starts the dialog.
     *
     * @param dialog the class that supplies its {@link DialogType}, see {@link DialogClass}
     * @param transactions how many may be live at once
     * @return what is wrong, for the event log; empty: nothing
     */
    static String start(String dialog, int transactions) {
        try {
            SecurityDll dll = new SecurityDll(DialogClass.load(dialog), JnaRasman.load(), transactions);
            ServiceLoader.load(TransactionListener.class, SecurityDll.class.getClassLoader())
                    .forEach(dll.dialogs::listen);
            present = dll;
            return "";
        } catch (DialogClassException | RasmanUnavailableException unusable) {
            return unusable.getMessage();
        } catch (ServiceConfigurationError unusable) {
            return "A listener on the class-path cannot be used: " + unusable.getMessage();
        } catch (Throwable fault) {
            // Its message may hold a secret (S2).
            return "The dialog " + dialog + " cannot be started: "
                    + fault.getClass().getName();
        }
    }

    /**
     * RasSecurityDialogBegin, whose NO_ERROR the server has already: a refusal is told by Complete, as an ERROR. Where
     * this throws, the transaction was not taken and Complete is never called for it.
     *
     * @param port HPORT
     * @param send PBYTE
     * @param sendSize an unsigned DWORD
     * @param receive PBYTE
     * @param receiveSize an unsigned DWORD
     * @param completeFunction the server's RasSecurityDialogComplete
     */
    static void begin(long port, long send, int sendSize, long receive, int receiveSize, long completeFunction) {
        SecurityDll dll = present();
        CompleteFunction complete = dll.rasman.complete(completeFunction);
        int refusal = dll.dialogs.begin(
                port, dll.rasman.buffer(send, sendSize), dll.rasman.buffer(receive, receiveSize), complete);
        dll.refuseUnlessAccepted(port, refusal, complete);
    }

    /** What the calling worker runs next, as a Begin brings it; empty: none came for a good while. */
    private Optional<Work> next() {
        long[] begun = new long[ARGUMENTS];
        Work[] started = new Work[1];
        Workers thisOne = work -> started[0] = work;
        while (started[0] == null && next(begun)) {
            take(begun, thisOne);
        }
        return Optional.ofNullable(started[0]);
    }

    private void take(long[] begun, Workers worker) {
        long port = begun[0];
        try {
            CompleteFunction complete = rasman.complete(begun[5]);
            PortBuffer send = rasman.buffer(begun[1], (int) begun[2]);
            PortBuffer receive = rasman.buffer(begun[3], (int) begun[4]);
            int refusal = dialogs.begin(port, send, receive, complete, worker);
            told(port, true);
            refuseUnlessAccepted(port, refusal, complete);
        } catch (Throwable fault) {
            // The DLL completes it and says so; what was thrown may hold a secret (S2).
            told(port, false);
        }
    }

    /**
     * RasSecurityDialogEnd.
     *
     * @return as {@link SecurityDialogs#end}
     */
    static int end(long port) {
        return present().dialogs.end(port);
    }

    private void refuseUnlessAccepted(long port, int refusal, CompleteFunction complete) {
        if (refusal != RasError.SUCCESS) {
            refusals.execute(() -> refuse(port, refusal, complete));
        }
    }

    private static void refuse(long port, int refusal, CompleteFunction complete) {
        report("A caller was refused with error " + Integer.toUnsignedString(refusal) + ".");
        try {
            complete.complete(new CompleteMessage(CompleteMessage.ERROR, port, refusal, NO_NAME, NO_NAME));
        } finally {
            released();
        }
    }

    private static SecurityDll present() {
        SecurityDll dll = present;
        if (dll == null) {
            throw new IllegalStateException("not started");
        }
        return dll;
    }

    private static Thread refusalsThread(Runnable work) {
        Thread thread = new Thread(work, "rasdialog-refusals");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for a Begin and gives its arguments; {@code false}: none came for a good while. */
    private static native boolean next(long[] begun);

    /** Tells the DLL that the engine has what {@link #next(long[])} gave, or that it could not take it. */
    private static native void told(long port, boolean taken);

    /** Tells the DLL that a transaction which it carried is no longer live. */
    private static native void released();

    /** Writes a line to the Windows event log. */
    private static native void report(String line);
}
