// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** Win32's events, by their C names, mapped directly: kernel32 has them, and so has a RASMAN made for tests. */
final class Win32Events {
    /** WAIT_OBJECT_0: the first, or only, event is set. */
    static final int WAIT_OBJECT_0 = 0;

    /** WAIT_FAILED: no such event. */
    static final int WAIT_FAILED = -1;

    /** INFINITE. */
    static final int INFINITE = -1;

    private Win32Events() {}

    static void bind(NativeLibrary kernel) {
        NativeLibraries.bind(Win32Events.class, kernel);
    }

    /** HANDLE CreateEventW(LPSECURITY_ATTRIBUTES, BOOL, BOOL, LPCWSTR). */
    static native @Nullable Pointer CreateEventW(
            @Nullable Pointer attributes, int manualReset, int initialState, @Nullable Pointer name);

    /** BOOL CloseHandle(HANDLE). */
    static native int CloseHandle(Pointer hEvent);

    /** BOOL SetEvent(HANDLE). */
    static native int SetEvent(Pointer hEvent);

    /** BOOL ResetEvent(HANDLE). */
    static native int ResetEvent(Pointer hEvent);

    /** DWORD WaitForSingleObject(HANDLE, DWORD). */
    static native int WaitForSingleObject(Pointer hEvent, int milliseconds);

    /** DWORD WaitForMultipleObjects(DWORD, const HANDLE *, BOOL, DWORD). */
    static native int WaitForMultipleObjects(int count, Pointer handles, int all, int milliseconds);
}
