// SPDX-License-Identifier: Apache-2.0
#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEND_SIZE = 512, RECEIVE_SIZE = 64, MOST_SIZE = 65535 };

static const char *const DEVICE = "Hayes SmartModem 9600";

typedef enum { TAKES_NOTHING, TAKES_NUMBER, TAKES_TEXT } OPERAND;

static const struct {
    const char *word;
    STEP_KIND kind;
    OPERAND operand;
    DWORD number;
} STEPS[] = {
    {"expect", STEP_EXPECT, TAKES_TEXT, 0},
    {"prompt", STEP_PROMPT, TAKES_NOTHING, 0},
    {"type", STEP_TYPE, TAKES_TEXT, 0},
    {"pass", STEP_TYPE, TAKES_TEXT, 1},
    {"pieces", STEP_PIECES, TAKES_NUMBER, 0},
    {"silent", STEP_SILENT, TAKES_NOTHING, 0},
    {"lose", STEP_LOSE, TAKES_NUMBER, 0},
    {"fail-send", STEP_FAIL_SEND, TAKES_NUMBER, 0},
    {"fail-receive", STEP_FAIL_RECEIVE, TAKES_NUMBER, 0},
    {"fail-info", STEP_FAIL_INFO, TAKES_NUMBER, 0},
    {"pause", STEP_PAUSE, TAKES_NUMBER, 0},
    {"mute", STEP_MUTE, TAKES_NOTHING, 0},
    {"hangup", STEP_HANGUP, TAKES_NOTHING, 0},
};

static void new_call(CALL *call) {
    memset(call, 0, sizeof *call);
    call->send_size = SEND_SIZE;
    call->receive_size = RECEIVE_SIZE;
    strcpy(call->device, DEVICE);
}

static int hex(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

// \r \n \b \\ and \xNN; 0: another escape, or too long.
static int unescape(const char *text, STEP *step) {
    static const char NAMES[] = "rnb\\";
    static const char VALUES[] = "\r\n\b\\";
    while (*text != 0) {
        if (step->length == MOST_TEXT) {
            return 0;
        }
        char value = *text++;
        if (value == '\\') {
            const char *name = *text == 0 ? NULL : strchr(NAMES, *text);
            if (name != NULL) {
                value = VALUES[name - NAMES];
                text++;
            } else if (*text == 'x' && hex(text[1]) >= 0 && hex(text[2]) >= 0) {
                value = (char)(hex(text[1]) * 16 + hex(text[2]));
                text += 3;
            } else {
                return 0;
            }
        }
        step->text[step->length++] = value;
    }
    return 1;
}

static int number_of(const char *text, DWORD most, DWORD *number) {
    char *end;
    unsigned long value = strtoul(text, &end, 10);
    *number = (DWORD)value;
    return *text != 0 && *end == 0 && value <= most;
}

static int read_step(const char *word, const char *operand, CALL *call) {
    for (size_t i = 0; i < sizeof STEPS / sizeof STEPS[0]; i++) {
        if (strcmp(word, STEPS[i].word) != 0 || call->count == MOST_STEPS) {
            continue;
        }
        STEP *step = &call->steps[call->count++];
        step->kind = STEPS[i].kind;
        step->number = STEPS[i].number;
        switch (STEPS[i].operand) {
            case TAKES_NOTHING: return *operand == 0;
            case TAKES_NUMBER: return number_of(operand, 0xFFFFFFFFu, &step->number);
            case TAKES_TEXT: return unescape(operand, step);
        }
    }
    return 0;
}

static int read_line(const char *word, const char *operand, CALL *call, DWORD *port, DWORD *speed) {
    if (strcmp(word, "port") == 0) {
        return number_of(operand, 0xFFFF, port);
    }
    if (strcmp(word, "speed") == 0) {
        return number_of(operand, 1000000, speed) && *speed > 0;
    }
    if (strcmp(word, "send") == 0) {
        return number_of(operand, MOST_SIZE, &call->send_size);
    }
    if (strcmp(word, "receive") == 0) {
        return number_of(operand, MOST_SIZE, &call->receive_size);
    }
    if (strcmp(word, "rest") == 0) {
        return number_of(operand, 10000000, &call->rest_micros);
    }
    if (strcmp(word, "device") == 0 && strlen(operand) <= MAX_DEVICE_NAME) {
        strcpy(call->device, operand);
        return 1;
    }
    if (strcmp(word, "ends-inside") == 0) {
        call->ends_inside = 1;
        return *operand == 0;
    }
    return read_step(word, operand, call);
}

int script_call(const char **script, CALL *call, DWORD *port, DWORD *speed) {
    char line[MOST_TEXT + 32];
    int lines = 0;
    new_call(call);
    *port = 0;
    while (**script != 0) {
        size_t length = strcspn(*script, "\r\n");
        const char *next = *script + length;
        next += *next == '\r';
        next += *next == '\n';
        if (length == 0 && lines > 0) {
            break;
        }
        if (length > 0 && **script != '#') {
            if (length >= sizeof line) {
                return -1;
            }
            memcpy(line, *script, length);
            line[length] = 0;
            char *operand = line + strcspn(line, " ");
            if (*operand != 0) {
                *operand++ = 0;
            }
            if (!read_line(line, operand, call, port, speed)) {
                return -1;
            }
            lines++;
        }
        *script = next;
    }
    return lines > 0;
}

// xorshift64*
static DWORD draw(uint64_t *state, DWORD bound) {
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return (DWORD)((*state * 0x2545F4914F6CDD1DULL) >> 33) % bound;
}

static void random_line(STEP *step, uint64_t *state, const char *magic) {
    static const char *const LINES[] = {"nobody\r", "\r\n", "ab\b\bcd\r", "one\rtwo\r", "half a li", "a\x01\x1b[2Jb\n"};
    enum { KINDS = sizeof LINES / sizeof LINES[0] };
    DWORD kind = draw(state, KINDS + 3);
    if (kind < KINDS) {
        step->length = (DWORD)strlen(LINES[kind]);
        memcpy(step->text, LINES[kind], step->length);
    } else if (kind == KINDS) {
        step->length = 1 + draw(state, MOST_TEXT - 1);
        memset(step->text, 'x', step->length);
        step->text[step->length - 1] = '\r';
    } else {
        step->length = (DWORD)snprintf(step->text, MOST_TEXT, "%s\r", magic);
        step->number = 1;
    }
}

static void random_step(CALL *call, uint64_t *state, const char *magic) {
    static const DWORD CODES[] = {601, 602, 606, 618, 619, 630, 645, 4294967295u, 5};
    enum { MOST_CODES = sizeof CODES / sizeof CODES[0] };
    static const STEP_KIND FAULTS[] = {STEP_LOSE, STEP_FAIL_SEND, STEP_FAIL_RECEIVE, STEP_FAIL_INFO};
    STEP *step = &call->steps[call->count++];
    DWORD kind = draw(state, 100);
    if (kind < 60) {
        step->kind = STEP_TYPE;
        random_line(step, state, magic);
    } else if (kind < 70) {
        step->kind = STEP_PROMPT;
    } else if (kind < 78) {
        step->kind = STEP_SILENT;
    } else if (kind < 86) {
        step->kind = FAULTS[draw(state, 4)];
        step->number = CODES[draw(state, MOST_CODES)];
    } else if (kind < 92) {
        step->kind = STEP_PAUSE;
        step->number = draw(state, 300);
    } else {
        step->kind = STEP_HANGUP;
    }
}

void script_random(CALL *call, uint64_t seed, const char *magic) {
    uint64_t state = (seed + 1) * 0x9E3779B97F4A7C15ULL;
    new_call(call);
    call->send_size = 64 + draw(&state, 400);
    call->receive_size = 16 + draw(&state, 100);
    call->ends_inside = draw(&state, 2) == 0;
    // Left alone for a while, the buffers are inaccessible to whoever comes too late.
    call->rest_micros = draw(&state, 4) == 0 ? draw(&state, 500) : 0;
    if (draw(&state, 2) == 0) {
        STEP *pieces = &call->steps[call->count++];
        pieces->kind = STEP_PIECES;
        pieces->number = 1 + draw(&state, 5);
    }
    DWORD steps = draw(&state, 8);
    for (DWORD i = 0; i < steps; i++) {
        random_step(call, &state, magic);
    }
}
