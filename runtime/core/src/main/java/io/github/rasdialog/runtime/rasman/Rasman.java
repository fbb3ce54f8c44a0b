// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What RASMAN.DLL offers a security DLL (X1): the engine's only door to the outside. JNA and the simulator stand behind
 * it and the engine cannot tell them apart. Thread-safe; ports are named by the {@code HPORT} that Begin brought.
 */
public interface Rasman {

    /**
     * RasSecurityDialogSend.
     *
     * @param port the transaction's HPORT
     * @param buffer that port's own send buffer (X3), which holds the bytes from offset 0 on
     * @param length how many bytes to send
     * @return {@link RasError#PENDING}: started (X2); anything else is an error and nothing is pending
     */
    int send(long port, PortBuffer buffer, int length);

    /**
     * RasSecurityDialogReceive.
     *
     * @param port the transaction's HPORT
     * @param buffer that port's own receive buffer (X4)
     * @param pending the length WORD and the event; its {@link PendingReceive#arm capacity} says how many bytes fit
     * @param timeoutSeconds after which the server signals the event with length 0 (X7); 0: never
     * @return {@link RasError#PENDING}: started (X2); anything else is an error and nothing is pending
     */
    int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds);

    /**
     * RasSecurityDialogGetInfo (X9).
     *
     * @param port the transaction's HPORT
     * @param info filled in
     * @return 0, or an error code
     */
    int getInfo(long port, SecurityInfo info);

    /**
     * The ANSI code page of the server's machine, in which it reads a caller's names (C2). Where it is not known, US-ASCII:
     * every such code page agrees with that, and a name outside it is not told rather than told wrong.
     */
    default Charset ansiCodePage() {
        return StandardCharsets.US_ASCII;
    }

    /** A length WORD and an event of this RASMAN's kind; for one Receive at a time. */
    PendingReceive newPendingReceive();
}
