// SPDX-License-Identifier: Apache-2.0
// What a caller does, step by step; read from a script, or made at random.
#ifndef RASDIALOG_SCRIPT_H
#define RASDIALOG_SCRIPT_H

#include "win32.h"

#include <stdint.h>

enum { MOST_STEPS = 48, MOST_TEXT = 300 };

typedef enum {
    STEP_EXPECT,       // waits for the text among what was sent
    STEP_PROMPT,       // waits for a Receive
    STEP_TYPE,         // types the text
    STEP_PIECES,       // from now on input comes in pieces of so many bytes
    STEP_SILENT,       // lets a Receive time out
    STEP_LOSE,         // a Receive ends with the code
    STEP_FAIL_SEND,    // the next Send returns the code
    STEP_FAIL_RECEIVE, // the next Receive returns the code
    STEP_FAIL_INFO,    // the next GetInfo returns the code
    STEP_PAUSE,        // so many microseconds
    STEP_MUTE,         // the server signals no more
    STEP_HANGUP,       // the server calls End
} STEP_KIND;

typedef struct {
    STEP_KIND kind;
    DWORD number;
    DWORD length;
    char text[MOST_TEXT];
} STEP;

typedef struct {
    DWORD send_size;
    DWORD receive_size;
    int ends_inside;   // the server calls End from inside Complete
    DWORD rest_micros; // how long the port is left alone afterwards
    char device[MAX_DEVICE_NAME + 1];
    STEP steps[MOST_STEPS];
    DWORD count;
} CALL;

// Reads the next call: lines up to a blank one. Moves *script on. 1: a call; 0: no more; -1: a line makes no sense,
// and *script stands at it.
int script_call(const char **script, CALL *call, DWORD *port, DWORD *speed);

// A call that anything may happen to; the same for the same seed. `magic` is the line that lets in.
void script_random(CALL *call, uint64_t seed, const char *magic);

#endif
