// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman;

/** The codes of raserror.h and winerror.h that engine, dialogs, simulator and tests speak. DWORDs. */
public final class RasError {
    /** NO_ERROR, SUCCESS. */
    public static final int SUCCESS = 0;

    /** A value that does not fit where it is told. */
    public static final int ERROR_INSUFFICIENT_BUFFER = 122;

    /** The call has started and goes on (X2). */
    public static final int PENDING = 600;

    /** No such port. */
    public static final int ERROR_INVALID_PORT_HANDLE = 601;

    /** A transaction is live on that port already. */
    public static final int ERROR_PORT_ALREADY_OPEN = 602;

    /** A buffer is smaller than the dialog needs. */
    public static final int ERROR_BUFFER_TOO_SMALL = 603;

    /** The server broke a rule about a buffer. */
    public static final int ERROR_BUFFER_INVALID = 610;

    /** The port has ended: End's nonzero answer (E1, E2). */
    public static final int ERROR_PORT_DISCONNECTED = 619;

    /** The device failed. */
    public static final int ERROR_HARDWARE_FAILURE = 630;

    /** An error that has no name. */
    public static final int ERROR_UNKNOWN = 635;

    /** Nobody answered in time. */
    public static final int ERROR_REQUEST_TIMEOUT = 638;

    /** The dialog failed within. */
    public static final int ERROR_AUTH_INTERNAL = 645;

    /** The caller's answer made no sense. */
    public static final int ERROR_UNRECOGNIZED_RESPONSE = 652;

    /** A character that the code page has not. */
    public static final int ERROR_NO_UNICODE_TRANSLATION = 1113;

    /** Past the bound of live transactions (S4). */
    public static final int ERROR_NO_SYSTEM_RESOURCES = 1450;

    private RasError() {}
}
