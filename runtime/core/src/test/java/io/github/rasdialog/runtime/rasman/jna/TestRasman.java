// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.List;

/** The RASMAN made for tests and the RAS server beside it, in one library that gcc builds once. */
interface TestRasman extends Library {

    /** RasSecurityDialogBegin, as the server calls it. */
    interface Begin extends Callback {
        int begin(Pointer port, Pointer send, int sendSize, Pointer receive, int receiveSize, Pointer complete);
    }

    /** RasSecurityDialogEnd, as the server calls it. */
    interface End extends Callback {
        int end(Pointer port);
    }

    int RasServerScript(String script, Begin begin, End end, byte[] report, int reportSize);

    int RasServerRandom(
            int seed, int ports, int calls, int speed, String magic, Begin begin, End end, byte[] report, int size);

    int RasServerRepeat(String script, int ports, int calls, Begin begin, End end, byte[] report, int reportSize);

    /** Where it was built, now or before; skips the test where there is no gcc. */
    static Path library() throws Exception {
        return Built.once();
    }

    static TestRasman load() throws Exception {
        return Native.load(library().toAbsolutePath().toString(), TestRasman.class);
    }

    /** Builds it once. */
    final class Built {
        private static Path library = Path.of("");

        private Built() {}

        private static synchronized Path once() throws Exception {
            if (library.toString().isEmpty()) {
                library = NativeTool.compile(
                        "gcc", "librasman.so", List.of("-fPIC", "-shared", "-pthread"), NativeTool.RASMAN);
            }
            return library;
        }
    }
}
