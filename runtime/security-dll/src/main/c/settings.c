// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LINE = MOST_CLASS_PATH + 64 };

static int fail(char *reason, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(reason, MOST_REASON, format, arguments);
    va_end(arguments);
    return 0;
}

// snprintf that knows no silent cut.
static int put(char *into, size_t size, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(into, size, format, arguments);
    va_end(arguments);
    return length >= 0 && (size_t)length < size;
}

static int find_home(SETTINGS *settings, char *reason) {
    HMODULE self;
    DWORD how = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
    if (!GetModuleHandleExA(how, (LPCSTR)(void *)find_home, &self)) {
        return fail(reason, "The DLL cannot find itself: Windows error %lu.", GetLastError());
    }
    DWORD length = GetModuleFileNameA(self, settings->home, MOST_PATH);
    char *slash = strrchr(settings->home, '\\');
    if (length == 0 || length == MOST_PATH || slash == NULL) {
        return fail(reason, "The DLL's folder has too long a path.");
    }
    *slash = 0;
    return 1;
}

static char *trim(char *text) {
    text += strspn(text, " \t");
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\r\n", text[length - 1]) != NULL) {
        length--;
    }
    text[length] = 0;
    return text;
}

static int is_absolute(const char *path) {
    return path[0] == '\\' || path[0] == '/' || (path[0] != 0 && path[1] == ':');
}

// A path as it stands, or within the DLL's folder.
static int resolve(const SETTINGS *settings, const char *path, char *into) {
    return is_absolute(path) ? put(into, MOST_PATH, "%s", path)
                             : put(into, MOST_PATH, "%s\\%s", settings->home, path);
}

static int is_folder(const char *path) {
    DWORD attributes = GetFileAttributesA(path);
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

// The jvm.dll itself, or the folder of the Java runtime that it belongs to.
static int set_jvm(SETTINGS *settings, const char *value) {
    char path[MOST_PATH];
    if (!resolve(settings, value, path)) {
        return 0;
    }
    return put(settings->jvm, MOST_PATH, is_folder(path) ? "%s\\bin\\server\\jvm.dll" : "%s", path);
}

static int add_to_class_path(SETTINGS *settings, const char *path) {
    size_t length = strlen(settings->class_path);
    return put(settings->class_path + length, MOST_CLASS_PATH - length, length == 0 ? "%s" : ";%s", path);
}

// `folder\*.jar`, or `folder\name*.jar`, stands for each of them: the virtual machine itself knows no wildcard.
static int add_jars(SETTINGS *settings, const char *pattern) {
    size_t folder = strlen(pattern);
    while (folder > 0 && strchr("\\/:", pattern[folder - 1]) == NULL) {
        folder--;
    }
    WIN32_FIND_DATAA found;
    HANDLE search = FindFirstFileA(pattern, &found);
    int fits = 1;
    while (fits && search != INVALID_HANDLE_VALUE) {
        char path[MOST_PATH];
        fits = put(path, MOST_PATH, "%.*s%s", (int)folder, pattern, found.cFileName) &&
               add_to_class_path(settings, path);
        if (!FindNextFileA(search, &found)) {
            break;
        }
    }
    if (search != INVALID_HANDLE_VALUE) {
        FindClose(search);
    }
    return fits;
}

static int ends_with(const char *text, const char *end) {
    size_t length = strlen(text);
    return length >= strlen(end) && strcmp(text + length - strlen(end), end) == 0;
}

static int set_class_path(SETTINGS *settings, char *value) {
    int fits = 1;
    for (char *entry = strtok(value, ";"); fits && entry != NULL; entry = strtok(NULL, ";")) {
        char path[MOST_PATH];
        fits = resolve(settings, trim(entry), path);
        if (fits) {
            fits = ends_with(path, "*.jar") ? add_jars(settings, path) : add_to_class_path(settings, path);
        }
    }
    return fits;
}

static int set_transactions(SETTINGS *settings, const char *value) {
    char *end;
    unsigned long number = strtoul(value, &end, 10);
    settings->transactions = (unsigned)number;
    return *value != 0 && *end == 0 && number >= 1 && number <= MOST_TRANSACTIONS;
}

// 1: done; 0: the value will not do; -1: no such key.
static int set(SETTINGS *settings, const char *key, char *value) {
    if (strcmp(key, "jvm") == 0) {
        return set_jvm(settings, value);
    }
    if (strcmp(key, "class-path") == 0) {
        return set_class_path(settings, value);
    }
    if (strcmp(key, "jvm-options") == 0) {
        return put(settings->options, MOST_VALUE, "%s", value);
    }
    if (strcmp(key, "dialog") == 0) {
        return put(settings->dialog, MOST_VALUE, "%s", value);
    }
    if (strcmp(key, "transactions") == 0) {
        return set_transactions(settings, value);
    }
    return -1;
}

static int read_line(SETTINGS *settings, char *line, int number, char *reason) {
    char *key = trim(line);
    if (*key == 0 || *key == '#') {
        return 1;
    }
    char *equals = strchr(key, '=');
    if (equals == NULL) {
        return fail(reason, "rasdialog.properties, line %d: not of the form key = value.", number);
    }
    *equals = 0;
    key = trim(key);
    int done = set(settings, key, trim(equals + 1));
    if (done < 0) {
        return fail(reason, "rasdialog.properties, line %d: unknown key '%.64s'.", number, key);
    }
    return done ? 1 : fail(reason, "rasdialog.properties, line %d: the value of '%s' will not do.", number, key);
}

static int read_file(SETTINGS *settings, FILE *file, char *reason) {
    char line[MOST_LINE];
    for (int number = 1; fgets(line, sizeof line, file) != NULL; number++) {
        if (strlen(line) == sizeof line - 1) {
            return fail(reason, "rasdialog.properties, line %d: too long.", number);
        }
        if (!read_line(settings, line, number, reason)) {
            return 0;
        }
    }
    return 1;
}

static int check(const SETTINGS *settings, char *reason) {
    if (settings->jvm[0] == 0 || settings->class_path[0] == 0 || settings->dialog[0] == 0) {
        return fail(reason, "rasdialog.properties must say jvm, class-path (with a jar that is there) and dialog.");
    }
    return 1;
}

int settings_read(SETTINGS *settings, char *reason) {
    memset(settings, 0, sizeof *settings);
    settings->transactions = DEFAULT_TRANSACTIONS;
    if (!find_home(settings, reason)) {
        return 0;
    }
    char path[MOST_PATH];
    if (!put(path, MOST_PATH, "%s\\rasdialog.properties", settings->home)) {
        return fail(reason, "The DLL's folder has too long a path.");
    }
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return fail(reason, "%s cannot be read.", path);
    }
    int done = read_file(settings, file, reason) && check(settings, reason);
    fclose(file);
    return done;
}
