// SPDX-License-Identifier: Apache-2.0
// One call: Begin, the caller's steps, time-outs, Complete, End. Runs on a thread of the port's own.
#include "port.h"

#include <string.h>
#include <time.h>

#define PATIENCE ((int64_t)60 * 1000000000)

int64_t ras_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void wait_for_change(PORT *port, int64_t until) {
    if (until == NEVER) {
        pthread_cond_wait(&port->changed, &port->lock);
        return;
    }
    int64_t left = until - ras_now();
    struct timespec at;
    clock_gettime(CLOCK_REALTIME, &at);
    int64_t nanos = at.tv_nsec + (left > 0 ? left : 0);
    at.tv_sec += nanos / 1000000000;
    at.tv_nsec = (long)(nanos % 1000000000);
    pthread_cond_timedwait(&port->changed, &port->lock, &at);
}

static void deliver(PORT *port) {
    DWORD fits = *port->length < port->input_length ? *port->length : port->input_length;
    DWORD now = port->piece != 0 && port->piece < fits ? port->piece : fits;
    BYTE bytes[MOST_INPUT];
    memcpy(bytes, port->input, now);
    port->input_length -= now;
    memmove(port->input, port->input + now, port->input_length);
    ras_signal(port, bytes, now, NO_ERROR);
}

// Serves the Receive in flight, or waits for a change, at most until then.
static void pump(PORT *port, int64_t until) {
    int served = port->in_flight && !port->mute;
    if (served && port->doomed) {
        ras_signal(port, NULL, 0, ERROR_PORT_DISCONNECTED);
    } else if (served && port->input_length > 0) {
        deliver(port);
    } else if (served && ras_now() >= port->deadline) {
        ras_signal(port, NULL, 0, NO_ERROR);
    } else {
        int64_t deadline = served ? port->deadline : NEVER;
        wait_for_change(port, deadline < until ? deadline : until);
    }
}

static int is_live(const PORT *port) {
    return port->phase == PHASE_LIVE;
}

static void await_receive(PORT *port) {
    while (is_live(port) && !(port->in_flight && port->input_length == 0)) {
        pump(port, NEVER);
    }
}

static int has_expected(PORT *port, const STEP *step) {
    for (DWORD at = port->expected; at + step->length <= port->output_length; at++) {
        if (memcmp(port->output + at, step->text, step->length) == 0) {
            port->expected = at + step->length;
            return 1;
        }
    }
    return 0;
}

static void expect(PORT *port, const STEP *step) {
    while (is_live(port) && !has_expected(port, step)) {
        pump(port, NEVER);
    }
}

static void type(PORT *port, const STEP *step) {
    DWORD room = MOST_INPUT - port->input_length;
    DWORD length = step->length < room ? step->length : room;
    memcpy(port->input + port->input_length, step->text, length);
    port->input_length += length;
    port->let_in |= step->number != 0;
}

static void be_silent(PORT *port) {
    await_receive(port);
    DWORD receive = port->receives;
    while (is_live(port) && port->in_flight && port->receives == receive) {
        pump(port, NEVER);
    }
}

static void lose(PORT *port, DWORD code) {
    await_receive(port);
    if (is_live(port) && port->in_flight && !port->mute) {
        ras_signal(port, NULL, 0, code);
    }
}

static void pause_for(PORT *port, DWORD micros) {
    int64_t until = ras_now() + (int64_t)micros * 1000;
    while (is_live(port) && ras_now() < until) {
        pump(port, until);
    }
}

void ras_end(PORT *port) {
    int completed = port->phase == PHASE_COMPLETED;
    port->end_code = ras_server.end(port->handle);
    if (port->end_code != NO_ERROR) {
        port->phase = PHASE_OVER;
        if (!completed) {
            ras_cross(port);
            guard_close(&port->send);
            guard_close(&port->receive);
        }
    } else if (completed) {
        ras_violation(port, "E1", "End answered NO_ERROR after Complete");
        port->phase = PHASE_OVER;
    } else {
        port->doomed = 1;
    }
}

static void run_step(PORT *port, const STEP *step) {
    switch (step->kind) {
        case STEP_EXPECT: expect(port, step); break;
        case STEP_PROMPT: await_receive(port); break;
        case STEP_TYPE: type(port, step); break;
        case STEP_PIECES: port->piece = step->number; break;
        case STEP_SILENT: be_silent(port); break;
        case STEP_LOSE: lose(port, step->number); break;
        case STEP_FAIL_SEND: port->fail_send = step->number; break;
        case STEP_FAIL_RECEIVE: port->fail_receive = step->number; break;
        case STEP_FAIL_INFO: port->fail_info = step->number; break;
        case STEP_PAUSE: pause_for(port, step->number); break;
        case STEP_MUTE: port->mute = 1; break;
        case STEP_HANGUP: ras_end(port); break;
    }
}

// Nothing more is typed: time-outs, or the dialog itself, must lead to Complete.
static void drain(PORT *port) {
    int64_t patience = ras_now() + PATIENCE;
    while (is_live(port) && ras_now() < patience) {
        pump(port, patience);
    }
    if (is_live(port)) {
        ras_violation(port, port->doomed ? "E2" : "C1", "Complete never came");
        port->phase = PHASE_OVER;
    }
    if (port->phase == PHASE_COMPLETED) {
        ras_end(port);
    }
}

// The server ends a Receive that it abandoned; its WORD and its event are still there (X4).
static void signal_late(PORT *port) {
    if (port->in_flight && !port->mute) {
        wait_for_change(port, ras_now() + (int64_t)(port->number % 4) * 200000);
        *port->length = 0;
        SetEvent(port->event);
        port->in_flight = 0;
    }
}

static void reset(PORT *port, const CALL *call) {
    port->call = call;
    port->number++;
    port->unanswered = port->in_flight = port->mute = port->let_in = port->doomed = 0;
    port->receives = port->last_error = port->bytes_received = 0;
    port->input_length = port->piece = port->output_length = port->expected = 0;
    port->fail_send = port->fail_receive = port->fail_info = NO_ERROR;
    port->begin_code = port->end_code = NO_ERROR;
    memset(&port->message, 0, sizeof port->message);
    guard_open(&port->send, call->send_size);
    guard_open(&port->receive, call->receive_size);
    port->phase = PHASE_LIVE;
}

static void begin(PORT *port) {
    pthread_mutex_unlock(&port->lock);
    int64_t before = ras_now();
    DWORD code = ras_server.begin(port->handle, port->send.bytes, port->send.size, port->receive.bytes,
                                  port->receive.size, RasSecurityDialogComplete);
    port->begin_nanos = ras_now() - before;
    pthread_mutex_lock(&port->lock);
    port->begin_code = code;
    if (code != NO_ERROR) {
        if (!is_live(port)) {
            ras_violation(port, "B2", "Complete of a transaction that Begin refused");
        } else {
            guard_close(&port->send);
            guard_close(&port->receive);
        }
        port->phase = PHASE_OVER;
    }
}

void ras_play(PORT *port, const CALL *call) {
    pthread_mutex_lock(&port->lock);
    reset(port, call);
    begin(port);
    for (DWORD i = 0; i < call->count && is_live(port) && !port->doomed; i++) {
        run_step(port, &call->steps[i]);
    }
    drain(port);
    signal_late(port);
    port->phase = PHASE_IDLE;
    int64_t until = ras_now() + (int64_t)call->rest_micros * 1000;
    while (ras_now() < until) {
        wait_for_change(port, until);
    }
    pthread_mutex_unlock(&port->lock);
}
