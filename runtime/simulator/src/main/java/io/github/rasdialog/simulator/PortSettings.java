// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import java.util.OptionalLong;

/**
 * The port that takes a call.
 *
 * @param handle its HPORT; empty for one that is free, the last that became free first (E4)
 * @param device the device's display name, at most 128 bytes
 * @param sendBuffer size of the send buffer in bytes
 * @param receiveBuffer size of the receive buffer in bytes
 */
public record PortSettings(OptionalLong handle, String device, int sendBuffer, int receiveBuffer) {
    private static final int MAX_DEVICE_NAME = 128;

    /** A free port with buffers of 1024 bytes. */
    public static final PortSettings DEFAULT =
            new PortSettings(OptionalLong.empty(), "Simulated Modem 56000", 1024, 1024);

    /** Checks the bounds. */
    public PortSettings {
        if (device.length() > MAX_DEVICE_NAME || sendBuffer < 0 || receiveBuffer < 0) {
            throw new IllegalArgumentException("device '" + device + "', buffers " + sendBuffer + ", " + receiveBuffer);
        }
    }
}
