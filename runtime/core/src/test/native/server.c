// SPDX-License-Identifier: Apache-2.0
#include "server.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_CALLS = 64, MOST_SIZE = 65536, FIRST_HANDLE = 0x1000, HANDLE_STEP = 4 };

static PORT ports[MOST_PORTS];
static DWORD port_count;

// The report.
static pthread_mutex_t report_lock = PTHREAD_MUTEX_INITIALIZER;
static char *report;
static DWORD report_size;
static DWORD report_length;
static int violations;

// What is being played.
typedef struct {
    DWORD index;
    DWORD calls;
    uint64_t seed;
    const char *magic;  // random calls, where it is given
    const CALL *repeat; // one call over and over, where it is given
    int64_t *begin_nanos;
} PLAN;

static CALL script_calls[MOST_CALLS];
static DWORD script_ports[MOST_CALLS];
static DWORD script_count;
static DWORD totals[SECURITYMSG_ERROR + 1];

static HPORT handle_of(DWORD index, DWORD turn) {
    return (HPORT)(uintptr_t)(FIRST_HANDLE + (index * HANDLES + turn % HANDLES) * HANDLE_STEP);
}

PORT *ras_port(HPORT handle) {
    uintptr_t value = (uintptr_t)handle;
    uintptr_t index = (value - FIRST_HANDLE) / HANDLE_STEP / HANDLES;
    return value < FIRST_HANDLE || index >= port_count ? NULL : &ports[index];
}

static DWORD index_of(const PORT *port) {
    return (DWORD)(port - ports);
}

void ras_cross(PORT *port) {
    port->crossed |= 1u << port->turn % HANDLES;
    port->turn++;
    port->crossed &= ~(1u << port->turn % HANDLES);
    port->handle = handle_of(index_of(port), port->turn);
}

int ras_take_crossed(PORT *port, HPORT handle) {
    uintptr_t turn = ((uintptr_t)handle - FIRST_HANDLE) / HANDLE_STEP % HANDLES;
    DWORD bit = 1u << turn;
    int crossed = (port->crossed & bit) != 0;
    port->crossed &= ~bit;
    return crossed;
}

static void tell(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    DWORD room = report_size - report_length;
    int length = vsnprintf(report + report_length, room, format, arguments);
    if (length > 0 && (DWORD)length < room) {
        report_length += (DWORD)length;
    } else {
        report[report_length] = 0;
    }
    va_end(arguments);
}

void ras_violation(const PORT *port, const char *rule, const char *what) {
    pthread_mutex_lock(&report_lock);
    violations++;
    if (port == NULL) {
        tell("violation %s: %s\n", rule, what);
    } else {
        tell("violation %s: port %u call %u: %s\n", rule, index_of(port), port->number, what);
    }
    pthread_mutex_unlock(&report_lock);
}

static void tell_text(const char *text, DWORD length) {
    for (DWORD i = 0; i < length; i++) {
        unsigned char value = (unsigned char)text[i];
        tell(value < ' ' || value > '~' || value == '\\' ? "\\x%02x" : "%c", value);
    }
}

static void tell_call(const PORT *port) {
    static const char *const RESULTS[] = {"none", "SUCCESS", "FAILURE", "ERROR"};
    pthread_mutex_lock(&report_lock);
    tell("call port=%u number=%u begin=%u result=%s error=%u end=%u user=", index_of(port), port->number, port->begin_code,
         RESULTS[port->message.dwMsgId & 3], port->message.dwError, port->end_code);
    tell_text(port->message.UserName, (DWORD)strnlen(port->message.UserName, UNLEN));
    tell(" domain=");
    tell_text(port->message.Domain, (DWORD)strnlen(port->message.Domain, DNLEN));
    tell(" sent=");
    tell_text(port->output, port->output_length);
    tell("\n");
    pthread_mutex_unlock(&report_lock);
}

static void count_call(const PORT *port) {
    pthread_mutex_lock(&report_lock);
    totals[port->message.dwMsgId & 3]++;
    pthread_mutex_unlock(&report_lock);
}

static void *run_script(void *argument) {
    const PLAN *plan = argument;
    for (DWORD i = 0; i < script_count; i++) {
        if (script_ports[i] == plan->index) {
            ras_play(&ports[plan->index], &script_calls[i]);
            tell_call(&ports[plan->index]);
        }
    }
    return NULL;
}

static void *run_random(void *argument) {
    const PLAN *plan = argument;
    CALL *call = malloc(sizeof *call);
    for (DWORD i = 0; call != NULL && i < plan->calls; i++) {
        script_random(call, plan->seed * 1000003 + (uint64_t)plan->index * 65537 * 65537 + i, plan->magic);
        ras_play(&ports[plan->index], call);
        count_call(&ports[plan->index]);
    }
    free(call);
    return NULL;
}

static void *run_repeat(void *argument) {
    const PLAN *plan = argument;
    for (DWORD i = 0; i < plan->calls; i++) {
        ras_play(&ports[plan->index], plan->repeat);
        plan->begin_nanos[i] = ports[plan->index].begin_nanos;
        count_call(&ports[plan->index]);
    }
    return NULL;
}

static int make_port(PORT *port, DWORD index) {
    memset(port, 0, sizeof *port);
    pthread_mutex_init(&port->lock, NULL);
    pthread_cond_init(&port->changed, NULL);
    port->handle = handle_of(index, 0);
    return guard_make(&port->send, MOST_SIZE) && guard_make(&port->receive, MOST_SIZE);
}

static void must(int done, const char *what) {
    if (!done) {
        fprintf(stderr, "rasserver: %s\n", what);
        abort();
    }
}

static void open_ports(DWORD count, BEGIN begin, END end, DWORD speed) {
    must(count <= MOST_PORTS, "too many ports");
    ras_server = (SERVER){.begin = begin, .end = end, .speed = speed};
    // A port outlives its server: what a DLL does too late must still find it.
    for (; port_count < count; port_count++) {
        must(make_port(&ports[port_count], port_count), "no memory for a port");
    }
    for (DWORD i = 0; i < count; i++) {
        ports[i].number = 0;
    }
}

static void open_report(char *text, DWORD size) {
    report = text;
    report_size = size;
    report_length = 0;
    report[0] = 0;
    violations = 0;
    memset(totals, 0, sizeof totals);
}

static void run(DWORD count, void *(*body)(void *), PLAN *plans) {
    pthread_t threads[MOST_PORTS];
    for (DWORD i = 0; i < count; i++) {
        must(pthread_create(&threads[i], NULL, body, &plans[i]) == 0, "no thread for a port");
    }
    for (DWORD i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
    }
}

// 1, or 0 and *script stands at the line that makes no sense.
static int read_script(const char **script, DWORD *speed, DWORD *ports_used) {
    *speed = 1;
    *ports_used = 0;
    for (script_count = 0; script_count < MOST_CALLS; script_count++) {
        int found = script_call(script, &script_calls[script_count], &script_ports[script_count], speed);
        if (found <= 0) {
            return found == 0;
        }
        DWORD port = script_ports[script_count];
        *ports_used = port + 1 > *ports_used ? port + 1 : *ports_used;
    }
    return 0;
}

static int report_nonsense(const char *script) {
    tell("the script makes no sense: %s\n", script);
    return -1;
}

static void tell_totals(void) {
    tell("totals none=%u SUCCESS=%u FAILURE=%u ERROR=%u violations=%d\n", totals[0], totals[1], totals[2], totals[3],
         violations);
}

int RasServerScript(const char *script, BEGIN begin, END end, char *text, DWORD size) {
    DWORD speed;
    DWORD count;
    PLAN plans[MOST_PORTS] = {0};
    open_report(text, size);
    if (!read_script(&script, &speed, &count) || count > MOST_PORTS) {
        return report_nonsense(script);
    }
    open_ports(count, begin, end, speed);
    for (DWORD i = 0; i < count; i++) {
        plans[i] = (PLAN){.index = i};
    }
    run(count, run_script, plans);
    return violations;
}

int RasServerRandom(DWORD seed, DWORD count, DWORD calls, DWORD speed, const char *magic, BEGIN begin, END end,
                    char *text, DWORD size) {
    PLAN plans[MOST_PORTS] = {0};
    open_report(text, size);
    open_ports(count, begin, end, speed);
    for (DWORD i = 0; i < count; i++) {
        plans[i] = (PLAN){.index = i, .calls = calls, .seed = seed, .magic = magic};
    }
    run(count, run_random, plans);
    tell_totals();
    return violations;
}

static int by_size(const void *left, const void *right) {
    int64_t a = *(const int64_t *)left;
    int64_t b = *(const int64_t *)right;
    return a < b ? -1 : a > b;
}

static void tell_times(int64_t *nanos, DWORD count, int64_t first, int64_t whole) {
    qsort(nanos, count, sizeof *nanos, by_size);
    tell("begin first=%lldns median=%lldns p99=%lldns calls-per-second=%lld\n", (long long)first,
         (long long)nanos[count / 2], (long long)nanos[(uint64_t)count * 99 / 100],
         (long long)((int64_t)count * 1000000000 / whole));
}

int RasServerRepeat(const char *script, DWORD count, DWORD calls, BEGIN begin, END end, char *text, DWORD size) {
    DWORD speed;
    DWORD ports_used;
    PLAN plans[MOST_PORTS] = {0};
    open_report(text, size);
    if (!read_script(&script, &speed, &ports_used) || script_count == 0) {
        return report_nonsense(script);
    }
    open_ports(count, begin, end, speed);
    int64_t *nanos = calloc((size_t)count * calls, sizeof *nanos);
    must(nanos != NULL, "no memory for the times");
    for (DWORD i = 0; i < count; i++) {
        plans[i] = (PLAN){.index = i, .calls = calls, .repeat = &script_calls[0], .begin_nanos = nanos + (size_t)i * calls};
    }
    int64_t before = ras_now();
    run(count, run_repeat, plans);
    int64_t whole = ras_now() - before;
    tell_totals();
    tell_times(nanos, count * calls, nanos[0], whole);
    free(nanos);
    return violations;
}
