// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

// Where the event log itself cannot be had, a debugger still hears of it.
static void report(WORD type, const char *text) {
    HANDLE log = RegisterEventSourceA(NULL, "rasdialog");
    BOOL told = log != NULL && ReportEventA(log, type, 0, 1, NULL, 1, 0, &text, NULL);
    if (!told) {
        OutputDebugStringA(text);
    }
    if (log != NULL) {
        DeregisterEventSource(log);
    }
}

void journal_error(const char *text) {
    report(EVENTLOG_ERROR_TYPE, text);
}

void journal_information(const char *text) {
    report(EVENTLOG_INFORMATION_TYPE, text);
}
