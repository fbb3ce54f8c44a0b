// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** What RASMAN exports to a security DLL, by its C names, mapped directly (X1). Bound once a process. */
final class RasmanLibrary {
    private RasmanLibrary() {}

    static void bind(NativeLibrary rasman) {
        NativeLibraries.bind(RasmanLibrary.class, rasman);
    }

    /** DWORD RasSecurityDialogSend(HPORT, PBYTE, WORD). */
    static native int RasSecurityDialogSend(Pointer hPort, Pointer pBuffer, short bufferLength);

    /** DWORD RasSecurityDialogReceive(HPORT, PBYTE, PWORD, DWORD, HANDLE). */
    static native int RasSecurityDialogReceive(
            Pointer hPort, Pointer pBuffer, Pointer pBufferLength, int timeoutSeconds, Pointer hEvent);

    /** DWORD RasSecurityDialogGetInfo(HPORT, RAS_SECURITY_INFO *). */
    static native int RasSecurityDialogGetInfo(Pointer hPort, Pointer pBuffer);
}
