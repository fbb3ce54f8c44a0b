// SPDX-License-Identifier: Apache-2.0
#include "resources.h"

#ifdef _WIN32

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <psapi.h>
#include <tlhelp32.h>

// Wine does not count. There the lowest free handle, which a new event gets, grows with what leaks.
static unsigned long handles(void) {
    DWORD count = 0;
    if (GetProcessHandleCount(GetCurrentProcess(), &count) && count > 0) {
        return count;
    }
    HANDLE probe = CreateEventA(NULL, TRUE, FALSE, NULL);
    CloseHandle(probe);
    return (unsigned long)((ULONG_PTR)probe / sizeof(DWORD));
}

static unsigned long threads(void) {
    THREADENTRY32 entry = {.dwSize = sizeof entry};
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    unsigned long count = 0;
    for (BOOL more = Thread32First(all, &entry); more; more = Thread32Next(all, &entry)) {
        count += entry.th32OwnerProcessID == GetCurrentProcessId();
    }
    CloseHandle(all);
    return count;
}

RESOURCES resources_now(void) {
    PROCESS_MEMORY_COUNTERS memory = {.cb = sizeof memory};
    GetProcessMemoryInfo(GetCurrentProcess(), &memory, sizeof memory);
    return (RESOURCES){handles(), threads(), (unsigned long)(memory.WorkingSetSize / 1024)};
}

#else

#include <dirent.h>
#include <stdio.h>
#include <unistd.h>

static unsigned long entries(const char *folder) {
    unsigned long count = 0;
    DIR *opened = opendir(folder);
    while (opened != NULL && readdir(opened) != NULL) {
        count++;
    }
    if (opened != NULL) {
        closedir(opened);
    }
    return count;
}

static unsigned long kilobytes(void) {
    unsigned long whole = 0;
    unsigned long resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file != NULL && fscanf(file, "%lu %lu", &whole, &resident) != 2) {
        resident = 0;
    }
    if (file != NULL) {
        fclose(file);
    }
    return resident * ((unsigned long)sysconf(_SC_PAGESIZE) / 1024);
}

RESOURCES resources_now(void) {
    return (RESOURCES){entries("/proc/self/fd"), entries("/proc/self/task"), kilobytes()};
}

#endif
