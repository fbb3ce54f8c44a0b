// SPDX-License-Identifier: Apache-2.0
// RASMAN's functions, on the ports of a server made for tests. Each call is held against the protocol's rules.
#include "port.h"

#include <stdio.h>
#include <string.h>

SERVER ras_server;

// What a time-out does to GetInfo's LastError is not written down: both happen.
static DWORD time_out_error(const PORT *port) {
    return port->number % 2 == 0 ? ERROR_REQUEST_TIMEOUT : NO_ERROR;
}

void ras_signal(PORT *port, const BYTE *bytes, DWORD length, DWORD error) {
    if (length > 0) {
        memcpy(port->receive.bytes, bytes, length);
    }
    *port->length = (WORD)length;
    port->bytes_received = length;
    port->last_error = length == 0 && error == NO_ERROR ? time_out_error(port) : error;
    port->in_flight = 0;
    port->unanswered = 0;
    SetEvent(port->event);
}

static int is_live(const PORT *port, HPORT handle) {
    return port->phase == PHASE_LIVE && port->handle == handle;
}

static int is_ready(const PORT *port, HPORT handle, const char *function) {
    char what[64];
    if (!is_live(port, handle)) {
        snprintf(what, sizeof what, "%s after the end", function);
        ras_violation(port, "C3", what);
        return 0;
    }
    if (port->in_flight) {
        snprintf(what, sizeof what, "%s while a Receive is in flight", function);
        ras_violation(port, "X6", what);
        return 0;
    }
    return 1;
}

static DWORD take_fault(DWORD *fault) {
    DWORD code = *fault;
    *fault = NO_ERROR;
    return code == NO_ERROR ? PENDING : code;
}

static DWORD send_to(PORT *port, HPORT handle, PBYTE buffer, WORD length) {
    if (!is_ready(port, handle, "Send")) {
        return ERROR_PORT_NOT_OPEN;
    }
    if (buffer != port->send.bytes || length > port->send.size) {
        ras_violation(port, "X3", "Send of another buffer, or of too much");
        return ERROR_BUFFER_INVALID;
    }
    if (port->unanswered) {
        ras_violation(port, "X5", "a second Send before a Receive");
    }
    DWORD answer = take_fault(&port->fail_send);
    if (answer == PENDING) {
        port->unanswered = 1;
        DWORD room = MOST_OUTPUT - 1 - port->output_length;
        DWORD kept = length < room ? length : room;
        memcpy(port->output + port->output_length, buffer, kept);
        port->output_length += kept;
        pthread_cond_broadcast(&port->changed);
    }
    return answer;
}

DWORD WINAPI RasSecurityDialogSend(HPORT handle, PBYTE buffer, WORD length) {
    PORT *port = ras_port(handle);
    if (port == NULL) {
        return ERROR_INVALID_PORT_HANDLE;
    }
    pthread_mutex_lock(&port->lock);
    DWORD answer = send_to(port, handle, buffer, length);
    pthread_mutex_unlock(&port->lock);
    return answer;
}

static DWORD receive_from(PORT *port, HPORT handle, PBYTE buffer, PWORD length, DWORD timeout, HANDLE event) {
    if (!is_ready(port, handle, "Receive")) {
        return ERROR_PORT_NOT_OPEN;
    }
    if (buffer != port->receive.bytes || *length > port->receive.size || event == NULL) {
        ras_violation(port, "X4", "Receive into another buffer, of too much, or without an event");
        return ERROR_BUFFER_INVALID;
    }
    DWORD answer = take_fault(&port->fail_receive);
    if (answer == PENDING) {
        int64_t nanos = (int64_t)timeout * 1000000000 / ras_server.speed;
        port->length = length;
        port->event = event;
        port->deadline = timeout == 0 ? NEVER : ras_now() + nanos;
        port->last_error = PENDING;
        port->in_flight = 1;
        port->receives++;
        pthread_cond_broadcast(&port->changed);
    }
    return answer;
}

DWORD WINAPI RasSecurityDialogReceive(HPORT handle, PBYTE buffer, PWORD length, DWORD timeout, HANDLE event) {
    PORT *port = ras_port(handle);
    if (port == NULL) {
        return ERROR_INVALID_PORT_HANDLE;
    }
    pthread_mutex_lock(&port->lock);
    DWORD answer = receive_from(port, handle, buffer, length, timeout, event);
    pthread_mutex_unlock(&port->lock);
    return answer;
}

DWORD WINAPI RasSecurityDialogGetInfo(HPORT handle, RAS_SECURITY_INFO *info) {
    PORT *port = ras_port(handle);
    if (port == NULL) {
        return ERROR_INVALID_PORT_HANDLE;
    }
    pthread_mutex_lock(&port->lock);
    DWORD answer = take_fault(&port->fail_info);
    if (!is_live(port, handle)) {
        ras_violation(port, "C3", "GetInfo after the end");
        answer = ERROR_PORT_NOT_OPEN;
    } else if (answer == PENDING) {
        answer = NO_ERROR;
        memset(info, 0, sizeof *info);
        info->LastError = port->last_error;
        info->BytesReceived = port->bytes_received;
        strcpy(info->DeviceName, port->call->device);
    }
    pthread_mutex_unlock(&port->lock);
    return answer;
}

static void check_message(const PORT *port, const SECURITY_MESSAGE *message) {
    int names = memchr(message->UserName, 0, sizeof message->UserName) != NULL &&
                memchr(message->Domain, 0, sizeof message->Domain) != NULL;
    if (!names) {
        ras_violation(port, "C2", "a name without a NUL");
    }
    if (message->dwMsgId == SECURITYMSG_ERROR) {
        if (message->dwError == NO_ERROR) {
            ras_violation(port, "C2", "an ERROR without a code");
        }
    } else if (message->dwMsgId == SECURITYMSG_SUCCESS || message->dwMsgId == SECURITYMSG_FAILURE) {
        if (message->dwError != NO_ERROR || message->UserName[0] == 0) {
            ras_violation(port, "C2", "a verdict with a code, or without a user");
        }
        if (port->doomed) {
            ras_violation(port, "E3", "a verdict after End was answered NO_ERROR");
        }
    } else {
        ras_violation(port, "C2", "an unknown dwMsgId");
    }
    if (message->dwMsgId == SECURITYMSG_SUCCESS && !port->let_in) {
        ras_violation(port, "S1", "SUCCESS without the one line that leads to it");
    }
}

static void check_wiped(const PORT *port) {
    for (DWORD i = 0; i < port->receive.size; i++) {
        BYTE left = port->receive.bytes[i];
        if (left != 0 && left != GUARD_PATTERN) {
            ras_violation(port, "S2", "the receive buffer still holds what was typed");
            return;
        }
    }
}

static void complete(PORT *port, const SECURITY_MESSAGE *message) {
    check_message(port, message);
    check_wiped(port);
    port->message = *message;
    port->phase = PHASE_COMPLETED;
    guard_close(&port->send);
    guard_close(&port->receive);
    if (port->call->ends_inside) {
        ras_end(port);
    }
    pthread_cond_broadcast(&port->changed);
}

VOID WINAPI RasSecurityDialogComplete(SECURITY_MESSAGE *message) {
    PORT *port = ras_port(message->hPort);
    if (port == NULL) {
        ras_violation(NULL, "C1", "Complete for a port that is none");
        return;
    }
    pthread_mutex_lock(&port->lock);
    if (is_live(port, message->hPort)) {
        complete(port, message);
    } else if (!ras_take_crossed(port, message->hPort)) {
        // One that was on its way when End was called is no breach: neither side can know.
        ras_violation(port, "C1", "Complete of a transaction that is not live");
    }
    pthread_mutex_unlock(&port->lock);
}
