// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** SECURITY_MESSAGE, by its C names. Not thread-safe. */
@FieldOrder({"dwMsgId", "hPort", "dwError", "UserName", "Domain"})
public final class SecurityMessage extends Structure {
    /** SECURITYMSG_SUCCESS, _FAILURE or _ERROR. */
    public int dwMsgId;

    /** The port, as Begin brought it. */
    public @Nullable Pointer hPort;

    /** With SECURITYMSG_ERROR, a code of winerror.h or raserror.h. */
    public int dwError;

    /** CHAR[UNLEN + 1], NUL-terminated. */
    public byte[] UserName = new byte[CompleteMessage.MAX_USER_NAME + 1];

    /** CHAR[DNLEN + 1], NUL-terminated. */
    public byte[] Domain = new byte[CompleteMessage.MAX_DOMAIN + 1];

    private final long idAt = fieldOffset("dwMsgId");
    private final long portAt = fieldOffset("hPort");
    private final long errorAt = fieldOffset("dwError");
    private final long userNameAt = fieldOffset("UserName");
    private final long domainAt = fieldOffset("Domain");

    /** A message of its own, {@link #set} to this one. */
    static SecurityMessage of(CompleteMessage message) {
        SecurityMessage built = new SecurityMessage();
        built.set(message);
        return built;
    }

    /**
     * Makes it, here and in native memory, the message as the server reads it. A name that it would read cut short, because
     * it is too long or holds a NUL, lets nobody in: then the message is an ERROR, {@link RasError#ERROR_AUTH_INTERNAL}
     * (C2, S1).
     */
    void set(CompleteMessage message) {
        hPort = new Pointer(message.port());
        Arrays.fill(UserName, (byte) 0);
        Arrays.fill(Domain, (byte) 0);
        if (put(message.userName(), UserName) && put(message.domain(), Domain)) {
            dwMsgId = message.id();
            dwError = message.error();
        } else {
            Arrays.fill(UserName, (byte) 0);
            Arrays.fill(Domain, (byte) 0);
            dwMsgId = CompleteMessage.ERROR;
            dwError = RasError.ERROR_AUTH_INTERNAL;
        }
        writeFields();
    }

    /** The same as {@link #write()}, but quicker: that finds its way by reflection, field by field. */
    private void writeFields() {
        Pointer memory = getPointer();
        memory.setInt(idAt, dwMsgId);
        memory.setPointer(portAt, hPort);
        memory.setInt(errorAt, dwError);
        memory.write(userNameAt, UserName, 0, UserName.length);
        memory.write(domainAt, Domain, 0, Domain.length);
    }

    /** Overwrites the names, here and in native memory (S2). */
    void wipe() {
        Arrays.fill(UserName, (byte) 0);
        Arrays.fill(Domain, (byte) 0);
        clear();
    }

    /** Puts a name where it fits whole, and wipes what it was given. */
    private static boolean put(byte[] name, byte[] into) {
        boolean whole = name.length < into.length;
        for (byte character : name) {
            whole &= character != 0;
        }
        if (whole) {
            System.arraycopy(name, 0, into, 0, name.length);
        }
        Arrays.fill(name, (byte) 0);
        return whole;
    }
}
