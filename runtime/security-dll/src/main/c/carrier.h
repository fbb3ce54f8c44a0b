// SPDX-License-Identifier: Apache-2.0
// Carries what the RAS server says to Java: by a thread of Java's that waits for it, a runner, or else by one thread of the
// DLL's own, the carrier, in its order. Modelled in src/main/promela.
#ifndef RASDIALOG_CARRIER_H
#define RASDIALOG_CARRIER_H

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <lmcons.h>
#include <ras.h>
#include <raserror.h>
#include <rasshost.h>

typedef VOID(WINAPI *COMPLETE)(SECURITY_MESSAGE *);

// What Begin was given (B3), and what is to be known with it.
typedef struct {
    HPORT port;
    UINT_PTR serial; // tells it from others on the same port, before or after it (E4)
    PBYTE send;
    DWORD send_size;
    PBYTE receive;
    DWORD receive_size;
    COMPLETE complete;
    int doomed; // its End was answered "not yet": Complete is to tell of an ERROR (E2)
} TRANSACTION;

// Begin: copies, queues, returns (B1). NO_ERROR, or why it was refused (B2, S4).
DWORD carrier_begin(const TRANSACTION *transaction);

// End: at once while the transaction is still queued, else by what Java says (E1, E2, E3).
DWORD carrier_end(HPORT port);

// Waits for a transaction that the calling thread, one of Java's, is to tell Java of; its Complete is the DLL's own. 0: none
// came for a good while. Until carrier_told an End for it waits.
int carrier_next(TRANSACTION *begun);

// Java was told of it; or refused it, and will not complete it: then the DLL does, with that error.
void carrier_told(UINT_PTR serial, DWORD refusal);

// Nothing is left of a transaction that Java took. If Java did not complete it, nor End end it, the DLL completes it. From
// any thread.
void carrier_released(UINT_PTR serial);

// There is no Java, or no longer, and never will be: completes every transaction with an ERROR, those that Java had, those
// that are queued and those to come. Never returns.
void carrier_serve_without_java(const char *reason);

#endif
