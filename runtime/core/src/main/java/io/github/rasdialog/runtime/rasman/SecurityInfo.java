// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman;

/** RAS_SECURITY_INFO, filled in by {@link Rasman#getInfo} (X9). Not thread-safe; one a transaction, used again. */
public final class SecurityInfo {
    private int lastError;
    private int bytesReceived;
    private String deviceName = "";

    /** What the server says. */
    public void set(int lastError, int bytesReceived, String deviceName) {
        this.lastError = lastError;
        this.bytesReceived = bytesReceived;
        this.deviceName = deviceName;
    }

    /** The state of the port's last Receive: 0 for success, {@link RasError#PENDING}, or the error it failed with. */
    public int lastError() {
        return lastError;
    }

    /** The bytes that the last Receive brought; holds only where {@link #lastError()} is 0. */
    public int bytesReceived() {
        return bytesReceived;
    }

    /** The device's display name, such as "Hayes SmartModem 9600". */
    public String deviceName() {
        return deviceName;
    }
}
