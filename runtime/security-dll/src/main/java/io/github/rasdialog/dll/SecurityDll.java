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
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rasdialog.dll} calls, by JNI, and all that it knows of Java. {@link #start}, {@link
 * #begin} and {@link #end} come from its one carrier thread. A worker that is idle waits inside the DLL for what Begin
 * brings next: so a dialog starts with one thread waking another, not three. {@link #counters} is for the user's own code.
 */
public final class SecurityDll {
    /** What {@link #next(long[])} fills in: the arguments of {@link #begin}. */
    private static final int ARGUMENTS = 7;

    private static volatile @Nullable SecurityDll present;

    private final JnaRasman rasman;
    private final Workers workers = new ThreadWorkers(this::next);
    private final SecurityDialogs dialogs;

    private SecurityDll(DialogType type, JnaRasman rasman, int transactions) {
        this.rasman = rasman;
        this.dialogs = new SecurityDialogs(type, rasman, workers, Clock.SYSTEM, transactions);
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
            return "The dialog " + dialog + " cannot be started: " + DialogClass.told(fault) + ".";
        }
    }

    /**
     * RasSecurityDialogBegin, whose NO_ERROR the server has already: the DLL completes what is refused, with an ERROR. Where
     * this throws, the transaction was not taken either.
     *
     * @param port HPORT
     * @param serial tells the transaction from others on the same port; the DLL expects it back in the place of the port
     * @param send PBYTE
     * @param sendSize an unsigned DWORD
     * @param receive PBYTE
     * @param receiveSize an unsigned DWORD
     * @param completeFunction the DLL's own RasSecurityDialogComplete
     * @return 0; or why it was refused, as {@link SecurityDialogs#begin}
     */
    static int begin(
            long port, long serial, long send, int sendSize, long receive, int receiveSize, long completeFunction) {
        SecurityDll dll = present();
        long[] begun = {port, serial, send, sendSize, receive, receiveSize, completeFunction};
        return dll.begin(begun, dll.workers);
    }

    private int begin(long[] begun, Workers first) {
        PortBuffer send = rasman.buffer(begun[2], (int) begun[3]);
        PortBuffer receive = rasman.buffer(begun[4], (int) begun[5]);
        CompleteFunction complete = rasman.complete(begun[6]);
        long serial = begun[1];
        CompleteFunction toDll = message -> complete(complete, message, serial);
        return dialogs.begin(begun[0], send, receive, toDll, first, () -> released(serial));
    }

    /** What the calling worker runs next, as a Begin brings it; empty: none came for a good while. */
    private Optional<Work> next() {
        long[] begun = new long[ARGUMENTS];
        Started started = new Started();
        boolean taken = false;
        while (!taken && next(begun)) {
            taken = take(begun, started);
        }
        return taken ? started.work : Optional.empty();
    }

    /** Keeps the work as it is given back: once the DLL knows that it was taken, nothing may fail for want of memory. */
    private static final class Started implements Workers {
        private Optional<Work> work = Optional.empty();

        @Override
        public void start(Work begun) {
            work = Optional.of(begun);
        }
    }

    private boolean take(long[] begun, Workers first) {
        int refusal = RasError.ERROR_AUTH_INTERNAL;
        try {
            refusal = begin(begun, first);
        } catch (Throwable fault) {
            // The DLL completes it and says so; what was thrown may hold a secret (S2).
        }
        told(begun[1], refusal);
        return refusal == RasError.SUCCESS;
    }

    /** Says by the serial which transaction it is: its port may have a later one by now (E4). */
    private static void complete(CompleteFunction complete, CompleteMessage message, long serial) {
        byte[] user = message.userName();
        byte[] domain = message.domain();
        CompleteMessage told = new CompleteMessage(message.id(), serial, message.error(), user, domain);
        try {
            complete.complete(told);
        } finally {
            told.wipe();
            Arrays.fill(user, (byte) 0);
            Arrays.fill(domain, (byte) 0);
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

    private static SecurityDll present() {
        SecurityDll dll = present;
        if (dll == null) {
            throw new IllegalStateException("not started");
        }
        return dll;
    }

    /** Waits for a Begin and gives its arguments; {@code false}: none came for a good while. */
    private static native boolean next(long[] begun);

    /** Tells the DLL that the engine has what {@link #next(long[])} gave, or why it does not. */
    private static native void told(long serial, int refusal);

    /** Tells the DLL that a transaction which it carried is no longer live; it completes what was not completed. */
    private static native void released(long serial);
}
