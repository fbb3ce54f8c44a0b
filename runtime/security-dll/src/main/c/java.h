// SPDX-License-Identifier: Apache-2.0
// The Java virtual machine in this process, and the class io.github.rasdialog.dll.SecurityDll in it.
#ifndef RASDIALOG_JAVA_H
#define RASDIALOG_JAVA_H

#include "carrier.h"
#include "settings.h"

// Starts it, once, and the dialog in it; the calling thread is the carrier from then on. 0: the reason is told.
int java_start(const SETTINGS *settings, char *reason);

// Hands a transaction to Java, on a thread of Java's only. NO_ERROR; or why Java did not take it, and will not complete it.
DWORD java_begin(const TRANSACTION *transaction);

// What End answers, on a thread of Java's only. Failed: Java threw, and nobody knows what it has ended; it is "not yet".
DWORD java_end(HPORT port, int *failed);

#endif
