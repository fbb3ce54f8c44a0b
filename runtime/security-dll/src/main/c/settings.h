// SPDX-License-Identifier: Apache-2.0
// rasdialog.properties, beside the DLL: `key = value` lines, # comments; a backslash is a backslash. Relative paths are
// relative to the DLL's folder.
#ifndef RASDIALOG_SETTINGS_H
#define RASDIALOG_SETTINGS_H

enum {
    DEFAULT_TRANSACTIONS = 512, // twice as many as a server has ports: one goes while the next comes
    MOST_TRANSACTIONS = 65536,
    MOST_PATH = 1024,
    MOST_VALUE = 4096,
    MOST_CLASS_PATH = 16384,
    MOST_REASON = 1024
};

typedef struct {
    char home[MOST_PATH];              // the DLL's folder
    char jvm[MOST_PATH];               // jvm.dll
    char class_path[MOST_CLASS_PATH];  // jars and folders, with ;
    char options[MOST_VALUE];          // for the JVM, separated by blanks
    char dialog[MOST_VALUE];           // the class
    unsigned transactions;             // live at once, at most
} SETTINGS;

// 0: the reason is told.
int settings_read(SETTINGS *settings, char *reason);

#endif
