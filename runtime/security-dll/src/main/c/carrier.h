// SPDX-License-Identifier: Apache-2.0
// Carries what the RAS server says to Java, in its order, by one thread of the DLL's own.
#ifndef RASDIALOG_CARRIER_H
#define RASDIALOG_CARRIER_H

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <lmcons.h>
#include <ras.h>
#include <raserror.h>
#include <rasshost.h>

typedef VOID(WINAPI *COMPLETE)(SECURITY_MESSAGE *);

// What Begin was given (B3).
typedef struct {
    HPORT port;
    PBYTE send;
    DWORD send_size;
    PBYTE receive;
    DWORD receive_size;
    COMPLETE complete;
} TRANSACTION;

// Begin: copies, queues, returns (B1). NO_ERROR, or why it was refused (B2, S4).
DWORD carrier_begin(const TRANSACTION *transaction);

// End: at once while the transaction is still queued, else by what Java says (E1, E2, E3).
DWORD carrier_end(HPORT port);

// Nothing is left of a transaction that Java took. From any thread.
void carrier_released(void);

// There is no Java, or no longer, and never will be: completes every transaction with an ERROR, those that Java had, those
// that are queued and those to come. Never returns.
void carrier_serve_without_java(const char *reason);

#endif
