// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.nio.charset.Charset;

/** RAS_SECURITY_INFO, by its C names. Not thread-safe. */
@FieldOrder({"LastError", "BytesReceived", "DeviceName"})
public final class RasSecurityInfo extends Structure {
    /** MAX_DEVICE_NAME: the longest device name, in bytes. */
    public static final int MAX_DEVICE_NAME = 128;

    /** The state of the port's last Receive (X9). */
    public int LastError;

    /** The bytes that the last Receive brought. */
    public int BytesReceived;

    /** The device's display name, up to a NUL, in the ANSI code page. */
    public byte[] DeviceName = new byte[MAX_DEVICE_NAME + 1];

    private final long lastErrorAt = fieldOffset("LastError");
    private final long bytesReceivedAt = fieldOffset("BytesReceived");
    private final long deviceNameAt = fieldOffset("DeviceName");

    /** The same as {@link #read()}, but quicker: that finds its way by reflection, field by field. */
    void readFields() {
        Pointer memory = getPointer();
        LastError = memory.getInt(lastErrorAt);
        BytesReceived = memory.getInt(bytesReceivedAt);
        memory.read(deviceNameAt, DeviceName, 0, DeviceName.length);
    }

    /** The name in {@link #DeviceName}; all of it, where the server left out the NUL. */
    String deviceName(Charset charset) {
        int length = 0;
        while (length < DeviceName.length && DeviceName[length] != 0) {
            length++;
        }
        return new String(DeviceName, 0, length, charset);
    }
}
