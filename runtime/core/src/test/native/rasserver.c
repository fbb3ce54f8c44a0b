// SPDX-License-Identifier: Apache-2.0
// The RAS server made for tests, as a program: loads a security DLL and plays callers against it.
#include "resources.h"
#include "server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REPORT_SIZE = 1 << 20, SCRIPT_SIZE = 1 << 16 };

static const char USAGE[] = "usage: rasserver DLL script FILE\n"
                            "       rasserver DLL random SEED PORTS CALLS SPEED MAGIC-LINE\n"
                            "       rasserver DLL repeat FILE PORTS CALLS ROUNDS\n";

static char report[REPORT_SIZE];
static char script[SCRIPT_SIZE];

#ifdef _WIN32

typedef HMODULE LIBRARY;

static LIBRARY open_library(const char *path) {
    LIBRARY library = LoadLibraryA(path);
    if (library == NULL) {
        fprintf(stderr, "rasserver: %s: Windows error %lu\n", path, GetLastError());
    }
    return library;
}

static void *find(LIBRARY library, const char *name) {
    return (void *)GetProcAddress(library, name);
}

// The process has one such folder, and it is the server's.
static const char DLL_FOLDER[] = "C:\\windows\\temp";

static void set_dll_folder(void) {
    SetDllDirectoryA(DLL_FOLDER);
}

static int has_dll_folder(void) {
    char folder[MAX_PATH];
    return GetDllDirectoryA(MAX_PATH, folder) == strlen(DLL_FOLDER) && strcmp(folder, DLL_FOLDER) == 0;
}

#else

#include <dlfcn.h>

typedef void *LIBRARY;

static LIBRARY open_library(const char *path) {
    LIBRARY library = dlopen(path, RTLD_NOW);
    if (library == NULL) {
        fprintf(stderr, "rasserver: %s\n", dlerror());
    }
    return library;
}

static void *find(LIBRARY library, const char *name) {
    return dlsym(library, name);
}

static void set_dll_folder(void) {}

static int has_dll_folder(void) {
    return 1;
}

#endif

static int read_script(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return 0;
    }
    size_t length = fread(script, 1, SCRIPT_SIZE - 1, file);
    fclose(file);
    script[length] = 0;
    return 1;
}

static DWORD number(const char *text) {
    return (DWORD)strtoul(text, NULL, 10);
}

static int usage(void) {
    fputs(USAGE, stderr);
    return 2;
}

static int tell(int breaches) {
    fputs(report, stdout);
    if (!has_dll_folder()) {
        puts("violation: the server's DLL folder was changed");
    }
    fflush(stdout);
    return breaches == 0 ? 0 : breaches < 0 ? 2 : 1;
}

static void tell_resources(unsigned round) {
    RESOURCES now = resources_now();
    printf("round=%u handles=%lu threads=%lu kilobytes=%lu\n", round, now.handles, now.threads, now.kilobytes);
    fflush(stdout);
}

static int repeat(char **arguments, BEGIN begin, END end) {
    int status = 0;
    DWORD rounds = number(arguments[6]);
    if (!read_script(arguments[3])) {
        return 2;
    }
    for (DWORD round = 1; round <= rounds && status == 0; round++) {
        status = tell(RasServerRepeat(script, number(arguments[4]), number(arguments[5]), begin, end, report, REPORT_SIZE));
        tell_resources((unsigned)round);
    }
    return status;
}

int main(int count, char **arguments) {
    if (count < 4) {
        return usage();
    }
    set_dll_folder();
    LIBRARY library = open_library(arguments[1]);
    if (library == NULL) {
        return 2;
    }
    BEGIN begin = (BEGIN)find(library, "RasSecurityDialogBegin");
    END end = (END)find(library, "RasSecurityDialogEnd");
    if (begin == NULL || end == NULL) {
        fprintf(stderr, "rasserver: %s is no security DLL\n", arguments[1]);
        return 2;
    }
    if (count == 4 && strcmp(arguments[2], "script") == 0) {
        return read_script(arguments[3]) ? tell(RasServerScript(script, begin, end, report, REPORT_SIZE)) : 2;
    }
    if (count == 8 && strcmp(arguments[2], "random") == 0) {
        return tell(RasServerRandom(number(arguments[3]), number(arguments[4]), number(arguments[5]), number(arguments[6]),
                                    arguments[7], begin, end, report, REPORT_SIZE));
    }
    if (count == 7 && strcmp(arguments[2], "repeat") == 0) {
        return repeat(arguments, begin, end);
    }
    return usage();
}
