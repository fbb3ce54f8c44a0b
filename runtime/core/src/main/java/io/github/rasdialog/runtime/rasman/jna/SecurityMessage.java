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

    /**
     * The message as the server reads it. A name that it would read cut short, because it is too long or holds a NUL,
     * lets nobody in: then the message is an ERROR, {@link RasError#ERROR_AUTH_INTERNAL} (C2, S1).
     */
    static SecurityMessage of(CompleteMessage message) {
        SecurityMessage built = new SecurityMessage();
        built.hPort = new Pointer(message.port());
        if (put(message.userName(), built.UserName) && put(message.domain(), built.Domain)) {
            built.dwMsgId = message.id();
            built.dwError = message.error();
        } else {
            Arrays.fill(built.UserName, (byte) 0);
            Arrays.fill(built.Domain, (byte) 0);
            built.dwMsgId = CompleteMessage.ERROR;
            built.dwError = RasError.ERROR_AUTH_INTERNAL;
        }
        built.write();
        return built;
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
