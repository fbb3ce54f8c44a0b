// SPDX-License-Identifier: Apache-2.0
// Win32's events for Linux on a system that has but so many, and counts those that are there.
#include "win32.h"

static BOOL left;

void ScarceEventsLeave(BOOL count) {
    left = count;
}

BOOL ScarceEventsLeft(void) {
    return left;
}

HANDLE CreateEventW(void *attributes, BOOL manual_reset, BOOL initially_set, const void *name) {
    int usable = left > 0 && attributes == NULL && name == NULL && !initially_set;
    left -= usable;
    return usable ? (HANDLE)(intptr_t)(manual_reset ? 1 : 2) : NULL;
}

BOOL CloseHandle(HANDLE event) {
    left += event != NULL;
    return event != NULL;
}

BOOL SetEvent(HANDLE event) {
    return event != NULL;
}

BOOL ResetEvent(HANDLE event) {
    return event != NULL;
}

DWORD WaitForSingleObject(HANDLE event, DWORD milliseconds) {
    return WaitForMultipleObjects(1, &event, 0, milliseconds);
}

DWORD WaitForMultipleObjects(DWORD count, const HANDLE *events, BOOL all, DWORD milliseconds) {
    return count > 0 && events[0] != NULL && !all && milliseconds > 0 ? WAIT_TIMEOUT : WAIT_FAILED;
}
