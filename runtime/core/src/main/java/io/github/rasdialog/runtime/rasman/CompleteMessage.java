// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * SECURITY_MESSAGE: what Complete reports (C2). Names are bytes in the ANSI code page of the server's machine,
 * without the final NUL; the message keeps its own copies and may be {@link #wipe wiped}.
 */
public final class CompleteMessage {
    /** dwMsgId SECURITYMSG_SUCCESS. */
    public static final int SUCCESS = 1;

    /** dwMsgId SECURITYMSG_FAILURE. */
    public static final int FAILURE = 2;

    /** dwMsgId SECURITYMSG_ERROR. */
    public static final int ERROR = 3;

    /** UNLEN: the longest user name, in bytes. */
    public static final int MAX_USER_NAME = 256;

    /** DNLEN: the longest domain, in bytes. */
    public static final int MAX_DOMAIN = 15;

    private static final byte[] NO_NAME = {};

    private final int id;
    private final long port;
    private final int error;
    private final byte[] userName;
    private final byte[] domain;

    /**
     * A message.
     *
     * @param id {@link #SUCCESS}, {@link #FAILURE} or {@link #ERROR}
     * @param port the HPORT as Begin brought it
     * @param error an unsigned DWORD
     * @param userName copied
     * @param domain copied
     */
    public CompleteMessage(int id, long port, int error, byte[] userName, byte[] domain) {
        this.id = id;
        this.port = port;
        this.error = error;
        this.userName = copy(userName);
        this.domain = copy(domain);
    }

    /**
     * An {@link #ERROR}, without names.
     *
     * @param port the HPORT as Begin brought it
     * @param error an unsigned DWORD, not 0
     */
    public static CompleteMessage error(long port, int error) {
        return new CompleteMessage(ERROR, port, error, NO_NAME, NO_NAME);
    }

    /** There is nothing in an empty one to be changed. */
    private static byte[] copy(byte[] name) {
        return name.length == 0 ? name : name.clone();
    }

    /** dwMsgId. */
    public int id() {
        return id;
    }

    /** hPort. */
    public long port() {
        return port;
    }

    /** dwError. */
    public int error() {
        return error;
    }

    /** UserName, a copy. */
    public byte[] userName() {
        return userName.clone();
    }

    /** Domain, a copy. */
    public byte[] domain() {
        return domain.clone();
    }

    /** Overwrites both names. */
    public void wipe() {
        Arrays.fill(userName, (byte) 0);
        Arrays.fill(domain, (byte) 0);
    }

    @Override
    public String toString() {
        return toString(StandardCharsets.US_ASCII);
    }

    /** The message as a log shows it, its names read in {@code charset}. */
    public String toString(Charset charset) {
        String name = switch (id) {
            case SUCCESS -> "SUCCESS";
            case FAILURE -> "FAILURE";
            case ERROR -> "ERROR";
            default -> "message " + id;
        };
        return id == ERROR
                ? name + " " + Integer.toUnsignedString(error)
                : name + " user '" + new String(userName, charset) + "' domain '" + new String(domain, charset) + "'";
    }
}
