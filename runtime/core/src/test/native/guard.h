// SPDX-License-Identifier: Apache-2.0
// A buffer that ends where memory ends, and that can be made inaccessible as a whole.
#ifndef RASDIALOG_GUARD_H
#define RASDIALOG_GUARD_H

#include "win32.h"

enum { GUARD_PATTERN = 0xA5 };

typedef struct {
    PBYTE bytes; // where the present loan begins
    DWORD size;  // of the present loan
    PBYTE pages;
    size_t pages_size;
} GUARDED;

// Reserves room for loans of up to `size` bytes, inaccessible. The byte after a loan is on a page that always stays so.
// 0: no memory.
int guard_make(GUARDED *buffer, DWORD size);

// Lends out so many bytes, filled with a pattern.
void guard_open(GUARDED *buffer, DWORD size);

// From here on any access ends the process.
void guard_close(GUARDED *buffer);

void guard_free(GUARDED *buffer);

#endif
