// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

/** The security DLL that the server has loaded: the engine, or one that is wrong on purpose. */
public interface SecurityDll {

    /** RasSecurityDialogBegin: 0, or the error code with which it refuses (B2). */
    int begin(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete);

    /** RasSecurityDialogEnd: 0 for "not yet", or an error code for "it is over" (E1, E2). */
    int end(long port);

    /** How many transactions the DLL says are live; empty where it does not say. */
    default OptionalInt live() {
        return OptionalInt.empty();
    }

    /** A DLL of two functions, such as {@code SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live)}. */
    static SecurityDll of(Begin begin, End end, IntSupplier live) {
        return new SecurityDll() {
            @Override
            public int begin(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete) {
                return begin.begin(port, send, receive, complete);
            }

            @Override
            public int end(long port) {
                return end.end(port);
            }

            @Override
            public OptionalInt live() {
                return OptionalInt.of(live.getAsInt());
            }
        };
    }

    /** The shape of RasSecurityDialogBegin. */
    @FunctionalInterface
    interface Begin {
        /** See {@link SecurityDll#begin}. */
        int begin(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete);
    }

    /** The shape of RasSecurityDialogEnd. */
    @FunctionalInterface
    interface End {
        /** See {@link SecurityDll#end}. */
        int end(long port);
    }
}
