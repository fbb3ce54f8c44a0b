// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;

/** Opens libraries at run time and binds classes of native methods to what they export. */
final class NativeLibraries {
    /** WINAPI: stdcall on 32-bit Windows; elsewhere there is but one convention, and JNA refuses another. */
    static final int WINAPI =
            Platform.isWindows() && !Platform.is64Bit() ? Function.ALT_CONVENTION : Function.C_CONVENTION;

    private NativeLibraries() {}

    /**
     * Opens a library.
     *
     * @param name its name, or its path
     * @throws RasmanUnavailableException if it is not there, or cannot be loaded
     */
    static NativeLibrary open(String name) {
        try {
            return NativeLibrary.getInstance(name, Map.of(Library.OPTION_CALLING_CONVENTION, WINAPI));
        } catch (UnsatisfiedLinkError missing) {
            throw new RasmanUnavailableException(
                    System.mapLibraryName(name) + " could not be loaded: " + firstLine(missing), missing);
        }
    }

    /**
     * Binds each native method to the export of its name, all or none.
     *
     * @throws RasmanUnavailableException if an export is missing
     */
    static void bind(Class<?> functions, NativeLibrary library) {
        for (Method method : functions.getDeclaredMethods()) {
            if (Modifier.isNative(method.getModifiers())) {
                requireExport(library, method.getName());
            }
        }
        Native.register(functions, library);
    }

    private static void requireExport(NativeLibrary library, String name) {
        try {
            library.getFunction(name, WINAPI);
        } catch (UnsatisfiedLinkError missing) {
            throw new RasmanUnavailableException(library.getFile().getName() + " does not export " + name, missing);
        }
    }

    private static String firstLine(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.lines().findFirst().orElse(message).strip();
    }
}
