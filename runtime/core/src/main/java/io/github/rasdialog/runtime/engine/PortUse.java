// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.runtime.rasman.SecurityInfo;

/**
 * What Begin brought (B3), and the calls that use it, each with that port's own buffer (X3, X4). Knows no rule about
 * when: the {@link Transaction} does.
 */
final class PortUse {
    private final Rasman rasman;
    private final long port;
    private final PortBuffer sendBuffer;
    private final PortBuffer receiveBuffer;
    private final CompleteFunction complete;
    private final SecurityInfo info = new SecurityInfo();

    /** How much of the receive buffer may hold what the caller typed. */
    private int soiled;

    PortUse(Rasman rasman, long port, PortBuffer sendBuffer, PortBuffer receiveBuffer, CompleteFunction complete) {
        this.rasman = rasman;
        this.port = port;
        this.sendBuffer = sendBuffer;
        this.receiveBuffer = receiveBuffer;
        this.complete = complete;
    }

    long port() {
        return port;
    }

    /** How the server reads the names of such a dialog. */
    CompletionNames names(DialogType type) {
        return new CompletionNames(type.charset().charset(), rasman.ansiCodePage());
    }

    PendingReceive newPendingReceive() {
        return rasman.newPendingReceive();
    }

    int send(byte[] text, int length) {
        sendBuffer.write(text, length);
        return rasman.send(port, sendBuffer, length);
    }

    int receive(PendingReceive pending, int capacity, int timeoutSeconds) {
        pending.arm(capacity);
        soiled = Math.max(soiled, capacity);
        return rasman.receive(port, receiveBuffer, pending, timeoutSeconds);
    }

    /** GetInfo's own answer where it fails, else the last Receive's (X9). */
    int lastError() {
        int answer = rasman.getInfo(port, info);
        return answer != 0 ? answer : info.lastError();
    }

    /** The device's display name, as the last GetInfo gave it (X9); empty before. */
    String deviceName() {
        return info.deviceName();
    }

    /** Takes what was received out of the server's buffer and leaves nothing there. */
    void take(LineAssembler input, int length) {
        receiveBuffer.read(input.input(), input.offset(), length);
        input.added(length);
        receiveBuffer.wipe(length);
    }

    /** Before Complete: whatever the server wrote there (S2). */
    void wipeReceiveBuffer() {
        receiveBuffer.wipe(soiled);
        soiled = 0;
    }

    void complete(CompleteMessage message) {
        complete.complete(message);
    }
}
