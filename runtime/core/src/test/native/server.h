// SPDX-License-Identifier: Apache-2.0
// The RAS server made for tests, beside RASMAN in one library: it plays callers against a security DLL's two functions.
#ifndef RASDIALOG_SERVER_H
#define RASDIALOG_SERVER_H

#include "port.h"

#ifdef _WIN32
#define SERVER_API __declspec(dllexport)
#else
#define SERVER_API __attribute__((visibility("default")))
#endif

// Plays the calls of a script, those of one port one after the other, different ports at once. Writes a line a call
// and a line a breach of a rule into `report`. Gives the number of breaches; -1: the script makes no sense.
SERVER_API int RasServerScript(const char *script, BEGIN begin, END end, char *report, DWORD report_size);

// Plays `calls` calls on each of `ports` ports at once; the same for the same seed, but for the threads' timing. Only
// the line `magic` may lead to SUCCESS. The report holds the breaches and one line of totals.
SERVER_API int RasServerRandom(DWORD seed, DWORD ports, DWORD calls, DWORD speed, const char *magic, BEGIN begin, END end,
                               char *report, DWORD report_size);

// Plays the script's first call `calls` times on each of `ports` ports at once, and tells how long Begin took.
SERVER_API int RasServerRepeat(const char *script, DWORD ports, DWORD calls, BEGIN begin, END end, char *report,
                               DWORD report_size);

#endif
