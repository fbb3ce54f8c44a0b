// SPDX-License-Identifier: Apache-2.0
// What the DLL completes itself, and what it tells the event log. Both may keep one waiting: never under the carrier's lock.
#ifndef RASDIALOG_CHORES_H
#define RASDIALOG_CHORES_H

#include "carrier.h"

// For the aide.
typedef struct {
    LONG refused; // so many by Begin
    DWORD refusal; // the last of them, why
    LONG failed_ends; // so many in Java
    int completes; // this, which Java did not take or has let go of
    int let_go;
    TRANSACTION transaction;
    DWORD error;
} CHORE;

void chores_do(const CHORE *chore);

// Calls Complete with an ERROR.
void chores_complete(const TRANSACTION *transaction, DWORD error);

#endif
