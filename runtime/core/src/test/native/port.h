// SPDX-License-Identifier: Apache-2.0
// A port of the RAS server made for tests: what rasman.c, caller.c and server.c share.
#ifndef RASDIALOG_PORT_H
#define RASDIALOG_PORT_H

#include "guard.h"
#include "script.h"

#include <pthread.h>
#include <stdint.h>

enum { MOST_PORTS = 512, MOST_INPUT = 4096, MOST_OUTPUT = 4096, HANDLES = 16 };

#define NEVER INT64_MAX

typedef DWORD(WINAPI *BEGIN)(HPORT, PBYTE, DWORD, PBYTE, DWORD, VOID(WINAPI *)(SECURITY_MESSAGE *));
typedef DWORD(WINAPI *END)(HPORT);

typedef enum {
    PHASE_IDLE,      // no transaction
    PHASE_LIVE,      // from Begin on
    PHASE_COMPLETED, // Complete was called
    PHASE_OVER       // End has answered nonzero
} PHASE;

// All but `lock` and `changed` belongs to whoever holds the lock. The server holds it while it calls End (E3).
typedef struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    HPORT handle;
    DWORD turn;    // counts the handles that it had
    DWORD crossed; // a bit for each of them whose Complete may have crossed the server's End, and may yet arrive
    PHASE phase;
    DWORD number; // of the present call on this port
    const CALL *call;
    GUARDED send;
    GUARDED receive;

    // The exchange.
    int unanswered; // a Send that no Receive has followed (X5)
    int in_flight;  // a Receive
    PWORD length;
    HANDLE event;
    int64_t deadline;
    DWORD receives;
    DWORD last_error;
    DWORD bytes_received;

    // The caller.
    BYTE input[MOST_INPUT];
    DWORD input_length;
    DWORD piece; // at most so many bytes at once; 0: as many as fit
    int mute;    // the server signals no more
    int let_in;  // typed what alone may lead to SUCCESS
    char output[MOST_OUTPUT];
    DWORD output_length;
    DWORD expected; // how much of the output was looked at
    DWORD fail_send;
    DWORD fail_receive;
    DWORD fail_info;

    // The end.
    int doomed; // End was answered "not yet"
    int64_t begin_nanos; // how long Begin took
    DWORD begin_code;
    DWORD end_code;
    SECURITY_MESSAGE message; // dwMsgId 0: none came
} PORT;

typedef struct {
    BEGIN begin;
    END end;
    DWORD speed; // how much faster than the clock the server's time-outs run
} SERVER;

extern SERVER ras_server;

// The port that a handle is, or was, of; NULL where there is none.
PORT *ras_port(HPORT handle);

// Gives the port another of its handles, and remembers the present one as crossed. The lock is held.
void ras_cross(PORT *port);

// Whether a Complete for the handle may be one that crossed an End; that once. The lock is held.
int ras_take_crossed(PORT *port, HPORT handle);

// Reports a breach of the rule. The lock is held.
void ras_violation(const PORT *port, const char *rule, const char *what);

// The Receive in flight brings this. The lock is held.
void ras_signal(PORT *port, const BYTE *bytes, DWORD length, DWORD error);

// Calls End; the lock is held.
void ras_end(PORT *port);

// Plays a call, from Begin to End.
void ras_play(PORT *port, const CALL *call);

// Nanoseconds of a clock that only goes forward.
int64_t ras_now(void);

#endif
