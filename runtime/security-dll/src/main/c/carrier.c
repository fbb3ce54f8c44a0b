// SPDX-License-Identifier: Apache-2.0
#include "carrier.h"

#include "java.h"
#include "journal.h"
#include "requests.h"
#include "settings.h"

#include <stdio.h>

enum { RUNNER_IDLE_MILLIS = 60000 };

typedef enum { STARTING, WITH_JAVA, WITHOUT_JAVA } STAGE;

// All of this belongs to whoever holds the lock. Java never runs under it, nor any function of the server's.
static SRWLOCK lock = SRWLOCK_INIT;
static CONDITION_VARIABLE queued = CONDITION_VARIABLE_INIT;
static CONDITION_VARIABLE answered = CONDITION_VARIABLE_INIT; // an End, or what an End waits for
static HANDLE carrier;
static STAGE stage;
static REQUEST *asking; // the End that Java is being asked about
static struct RUNNER *idle; // the last to become so first: it is the one whose memory is still at hand
static LONG live;
static LONG most_live = DEFAULT_TRANSACTIONS;
static LONG refused; // so many, yet to be told to the event log
static DWORD refusal;
static int telling; // a thread tells it

static DWORD WINAPI carry(void *unused);

// A thread of Java's that waits for a Begin, on its stack.
typedef struct RUNNER {
    struct RUNNER *next; // among the idle ones
    CONDITION_VARIABLE wanted;
    int has_begun;
    TRANSACTION begun; // a copy; the request stays among the others
} RUNNER;

// What the carrier is to do.
typedef struct {
    REQUEST *end;        // whose asker waits
    HPORT end_port;
    int begins;
    TRANSACTION begun;   // a copy; the request stays among the others
    int tells;
    int with_java;
} TASK;

// The lock is held.
static void answer_end(REQUEST *request, DWORD answer) {
    request->answer = answer;
    request->done = 1;
    WakeAllConditionVariable(&answered);
}

// The next that is to be done; without Java there is nothing to ask for an End. The lock is held.
static REQUEST *pop(void) {
    REQUEST *request = requests_pop();
    while (request != NULL && request->is_end && stage != WITH_JAVA) {
        answer_end(request, ERROR_PORT_DISCONNECTED);
        request = requests_pop();
    }
    return request;
}

static void await_task(TASK *task) {
    AcquireSRWLockExclusive(&lock);
    REQUEST *request = pop();
    while (request == NULL && (refused == 0 || telling)) {
        SleepConditionVariableSRW(&queued, &lock, INFINITE, 0);
        request = pop();
    }
    *task = (TASK){.tells = refused > 0 && !telling, .with_java = stage == WITH_JAVA};
    telling |= task->tells;
    if (request != NULL && request->is_end) {
        task->end = asking = request;
        task->end_port = request->transaction.port;
    } else if (request != NULL) {
        task->begins = 1;
        task->begun = request->transaction;
    }
    ReleaseSRWLockExclusive(&lock);
}

// The carrier runs as long as the process: the DLL may not be unloaded under it, nor under Java. The lock is held.
static DWORD start_once(void) {
    if (carrier != NULL) {
        return NO_ERROR;
    }
    HMODULE self;
    DWORD pin = GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS;
    if (!GetModuleHandleExA(pin, (LPCSTR)(void *)&carrier, &self)) {
        return GetLastError();
    }
    carrier = CreateThread(NULL, 0, carry, NULL, 0, NULL);
    return carrier == NULL ? GetLastError() : NO_ERROR;
}

// To a runner that waits, or else to the carrier. The lock is held.
static void hand_over(REQUEST *request) {
    RUNNER *runner = stage == WITH_JAVA ? idle : NULL;
    if (runner == NULL) {
        requests_push(request);
        WakeConditionVariable(&queued);
        return;
    }
    idle = runner->next;
    request->telling = 1;
    runner->begun = request->transaction;
    runner->has_begun = 1;
    WakeConditionVariable(&runner->wanted);
}

// The lock is held.
static DWORD admit(REQUEST *request) {
    if (requests_find(request->transaction.port) != NULL) {
        return ERROR_PORT_ALREADY_OPEN;
    }
    DWORD error = live >= most_live ? ERROR_NO_SYSTEM_RESOURCES : start_once();
    if (error == NO_ERROR) {
        live++;
        requests_add(request);
        hand_over(request);
    }
    return error;
}

DWORD carrier_begin(const TRANSACTION *transaction) {
    REQUEST *request = HeapAlloc(GetProcessHeap(), 0, sizeof *request);
    DWORD error = ERROR_NOT_ENOUGH_MEMORY;
    AcquireSRWLockExclusive(&lock);
    if (request != NULL) {
        *request = (REQUEST){.transaction = *transaction};
        error = admit(request);
    }
    if (error != NO_ERROR) {
        refused++;
        refusal = error;
        WakeConditionVariable(&queued);
    }
    ReleaseSRWLockExclusive(&lock);
    if (error != NO_ERROR && request != NULL) {
        HeapFree(GetProcessHeap(), 0, request);
    }
    return error;
}

void carrier_released(void) {
    AcquireSRWLockExclusive(&lock);
    if (stage == WITH_JAVA) {
        live--;
    }
    ReleaseSRWLockExclusive(&lock);
}

// Takes the transaction away from whoever else may want to complete or end it. Not released: Java will say when nothing is
// left of it, if it can still say anything. The lock is held.
static int take(REQUEST *request, TRANSACTION *taken, int is_released) {
    if (request == NULL) {
        return 0;
    }
    requests_remove(request);
    *taken = request->transaction;
    live -= is_released || stage != WITH_JAVA;
    HeapFree(GetProcessHeap(), 0, request);
    return 1;
}

// 0: somebody was faster.
static int claim(HPORT port, TRANSACTION *claimed, int is_released) {
    AcquireSRWLockExclusive(&lock);
    int ours = take(requests_find(port), claimed, is_released);
    ReleaseSRWLockExclusive(&lock);
    return ours;
}

// What Java calls as Complete. Where Java was thought to be gone, or End came, that is the end of it (C1).
static VOID WINAPI complete_once(SECURITY_MESSAGE *message) {
    TRANSACTION claimed;
    if (claim(message->hPort, &claimed, 0)) {
        claimed.complete(message);
    }
}

// Completes what Java will not.
static void give_up(HPORT port) {
    TRANSACTION claimed;
    if (claim(port, &claimed, 1)) {
        SECURITY_MESSAGE message = {.dwMsgId = SECURITYMSG_ERROR, .hPort = port, .dwError = ERROR_AUTH_INTERNAL};
        claimed.complete(&message);
    }
}

static void fail_in_java(HPORT port) {
    journal_error("Java could not take a transaction; it was completed with an ERROR.");
    give_up(port);
}

// The lock is held.
static void leave_idle(const RUNNER *runner) {
    RUNNER **at = &idle;
    while (*at != runner) {
        at = &(*at)->next;
    }
    *at = runner->next;
}

int carrier_next(TRANSACTION *begun) {
    RUNNER self = {.wanted = CONDITION_VARIABLE_INIT};
    int in_time = 1;
    AcquireSRWLockExclusive(&lock);
    self.next = idle;
    idle = &self;
    while (!self.has_begun && in_time) {
        in_time = SleepConditionVariableSRW(&self.wanted, &lock, RUNNER_IDLE_MILLIS, 0);
    }
    if (!self.has_begun) {
        leave_idle(&self);
    }
    ReleaseSRWLockExclusive(&lock);
    *begun = self.begun;
    begun->complete = complete_once;
    return self.has_begun;
}

void carrier_told(HPORT port, int is_javas) {
    AcquireSRWLockExclusive(&lock);
    REQUEST *request = requests_find(port);
    if (request != NULL) {
        request->telling = 0;
    }
    ReleaseSRWLockExclusive(&lock);
    WakeAllConditionVariable(&answered);
    if (!is_javas) {
        fail_in_java(port);
    }
}

// The carrier is not the worker and calls nothing of the server's while there is Java, so that waiting for it is short
// and cannot go in a circle (E3).
static DWORD ask_carrier(HPORT port) {
    REQUEST request = {.is_end = 1, .transaction = {.port = port}};
    AcquireSRWLockExclusive(&lock);
    requests_push(&request);
    WakeConditionVariable(&queued);
    while (!request.done) {
        SleepConditionVariableSRW(&answered, &lock, INFINITE, 0);
    }
    ReleaseSRWLockExclusive(&lock);
    return request.answer;
}

DWORD carrier_end(HPORT port) {
    TRANSACTION ended;
    AcquireSRWLockExclusive(&lock);
    REQUEST *request = requests_find(port);
    // That is short, and cannot go in a circle: before Java knows, a runner calls nothing of the server's (E3).
    while (request != NULL && request->telling && stage == WITH_JAVA) {
        SleepConditionVariableSRW(&answered, &lock, INFINITE, 0);
        request = requests_find(port);
    }
    // Of one that was completed, or that Java has yet to hear of, Java need not be asked.
    int is_javas = request != NULL && !request->queued && stage == WITH_JAVA;
    if (!is_javas) {
        take(request, &ended, 1);
    }
    ReleaseSRWLockExclusive(&lock);
    if (!is_javas) {
        return ERROR_PORT_DISCONNECTED;
    }
    DWORD answer = java_is_here() ? java_end(port) : ask_carrier(port);
    if (answer != NO_ERROR) {
        claim(port, &ended, 0);
    }
    return answer;
}

// Nobody else has answered it meanwhile.
static void answer_asked(REQUEST *request, DWORD answer) {
    AcquireSRWLockExclusive(&lock);
    if (asking == request) {
        asking = NULL;
        answer_end(request, answer);
    }
    ReleaseSRWLockExclusive(&lock);
}

// Gives the number of those that are not told yet.
static LONG take_refused(DWORD *code) {
    AcquireSRWLockExclusive(&lock);
    LONG count = refused;
    *code = refusal;
    refused = 0;
    telling = count > 0;
    ReleaseSRWLockExclusive(&lock);
    return count;
}

static DWORD WINAPI tell_refused(void *unused) {
    (void)unused;
    DWORD code;
    for (LONG count = take_refused(&code); count > 0; count = take_refused(&code)) {
        char line[96];
        const char *plural = count == 1 ? "" : "s";
        snprintf(line, sizeof line, "Begin refused %ld caller%s, the last with error %lu.", count, plural, code);
        journal_error(line);
    }
    return 0;
}

// The event log may keep one waiting: neither Begin (B1) nor the carrier, whom End waits for (E3), tells it.
static void tell_on_another_thread(void) {
    HANDLE thread = CreateThread(NULL, 0, tell_refused, NULL, 0, NULL);
    if (thread == NULL) {
        tell_refused(NULL);
    } else {
        CloseHandle(thread);
    }
}

// What Java has, or is being asked, is ours again.
static void mourn(void) {
    AcquireSRWLockExclusive(&lock);
    stage = WITHOUT_JAVA;
    live = requests_push_all();
    if (asking != NULL) {
        answer_end(asking, ERROR_PORT_DISCONNECTED);
        asking = NULL;
    }
    WakeAllConditionVariable(&answered);
    ReleaseSRWLockExclusive(&lock);
}

static void begin_with(TRANSACTION *transaction, int with_java) {
    transaction->complete = complete_once;
    if (with_java && java_begin(transaction)) {
        return;
    }
    if (with_java) {
        fail_in_java(transaction->port);
    } else {
        give_up(transaction->port);
    }
}

static void serve(void) {
    for (;;) {
        TASK task;
        await_task(&task);
        if (task.tells) {
            tell_on_another_thread();
        }
        if (task.end != NULL) {
            answer_asked(task.end, java_end(task.end_port));
        }
        if (task.begins) {
            begin_with(&task.begun, task.with_java);
        }
    }
}

void carrier_serve_without_java(const char *reason) {
    mourn();
    journal_error(reason);
    serve();
}

static DWORD WINAPI carry(void *unused) {
    (void)unused;
    static SETTINGS settings;
    static char reason[MOST_REASON];
    if (!settings_read(&settings, reason)) {
        carrier_serve_without_java(reason);
    }
    AcquireSRWLockExclusive(&lock);
    most_live = (LONG)settings.transactions;
    ReleaseSRWLockExclusive(&lock);
    if (!java_start(&settings, reason)) {
        carrier_serve_without_java(reason);
    }
    journal_information("The security dialog is ready.");
    AcquireSRWLockExclusive(&lock);
    stage = WITH_JAVA;
    ReleaseSRWLockExclusive(&lock);
    serve();
    return 0;
}
