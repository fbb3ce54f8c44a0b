// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.runtime.rasman.SecurityInfo;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** RASMAN.DLL behind the port {@link Rasman}, and Begin's raw arguments in the engine's terms. Thread-safe. */
public final class JnaRasman implements Rasman {
    private final ReceivePool receives = new ReceivePool();
    private final ThreadLocal<RasSecurityInfo> infos = ThreadLocal.withInitial(RasSecurityInfo::new);

    private final Charset ansi;

    private JnaRasman(Charset ansi) {
        this.ansi = ansi;
    }

    /**
     * Binds the system's own {@code rasman.dll} (X1).
     *
     * @throws RasmanUnavailableException if it, or one of its functions, is missing; the message names it
     */
    public static JnaRasman load() {
        return load("rasman");
    }

    /**
     * Binds another library that exports the same, its names in this machine's ANSI code page; off Windows in US-ASCII.
     * There is one RASMAN a process: a later one replaces it. Off Windows the library must export Win32's event functions
     * too.
     *
     * @param library its name, or its path
     * @throws RasmanUnavailableException if it, or one of its functions, is missing; the message names it
     */
    public static JnaRasman load(String library) {
        return Platform.isWindows()
                ? load(library, AnsiCodePage.ofMachine())
                : load(library, StandardCharsets.US_ASCII);
    }

    /**
     * The same, its names in this code page.
     *
     * @throws RasmanUnavailableException if it, or one of its functions, is missing; the message names it
     */
    public static JnaRasman load(String library, Charset ansi) {
        NativeLibrary rasman = NativeLibraries.open(library);
        RasmanLibrary.bind(rasman);
        Win32Events.bind(Platform.isWindows() ? NativeLibraries.open("kernel32") : rasman);
        return new JnaRasman(ansi);
    }

    @Override
    public Charset ansiCodePage() {
        return ansi;
    }

    /**
     * One of the two buffers that Begin brought.
     *
     * @param address PBYTE
     * @param size in bytes, an unsigned DWORD
     */
    public PortBuffer buffer(long address, int size) {
        int usable = size < 0 ? Integer.MAX_VALUE : size;
        return new NativePortBuffer(new Pointer(address), usable);
    }

    /**
     * The function that Begin brought.
     *
     * @param address VOID (WINAPI *RasSecurityDialogComplete)(SECURITY_MESSAGE *)
     */
    public CompleteFunction complete(long address) {
        return new CompletePointer(new Pointer(address));
    }

    @Override
    public int send(long port, PortBuffer buffer, int length) {
        Pointer memory = ((NativePortBuffer) buffer).memory();
        return RasmanLibrary.RasSecurityDialogSend(new Pointer(port), memory, (short) length);
    }

    @Override
    public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
        Pointer memory = ((NativePortBuffer) buffer).memory();
        ReceiveSlot slot = ((PooledReceive) pending).slot();
        slot.lend();
        int answer = RasmanLibrary.RasSecurityDialogReceive(
                new Pointer(port), memory, slot.lengthWord(), timeoutSeconds, slot.receivedEvent());
        if (answer != RasError.PENDING) {
            slot.takeBack();
        }
        return answer;
    }

    @Override
    public int getInfo(long port, SecurityInfo info) {
        RasSecurityInfo told = infos.get();
        int answer = RasmanLibrary.RasSecurityDialogGetInfo(new Pointer(port), told.getPointer());
        if (answer == RasError.SUCCESS) {
            told.readFields();
            info.set(told.LastError, told.BytesReceived, told.deviceName(ansi));
        }
        return answer;
    }

    @Override
    public PendingReceive newPendingReceive() {
        return new PooledReceive(receives);
    }

    /** How many length WORDs with their events there are; as many as transactions were ever live at once, but for those held. */
    public int receivesMade() {
        return receives.made();
    }

    /** How many of them nobody uses. */
    public int receivesFree() {
        return receives.free();
    }
}
