// SPDX-License-Identifier: Apache-2.0
#include "carrier.h"

#include "java.h"
#include "journal.h"
#include "settings.h"

// One thing to carry. A Begin is on the heap; an End on the stack of the thread that waits for its answer.
typedef struct REQUEST {
    struct REQUEST *next;
    int is_end;
    int done;
    DWORD answer;
    TRANSACTION transaction;
} REQUEST;

static SRWLOCK lock = SRWLOCK_INIT;
static CONDITION_VARIABLE queued = CONDITION_VARIABLE_INIT;
static CONDITION_VARIABLE answered = CONDITION_VARIABLE_INIT;
static REQUEST *first;
static REQUEST **last = &first;
static int started;
static volatile LONG has_java;
static volatile LONG live;
static volatile LONG most_live = DEFAULT_TRANSACTIONS;

static DWORD WINAPI carry(void *unused);

// The lock is held.
static void push(REQUEST *request) {
    request->next = NULL;
    *last = request;
    last = &request->next;
    WakeConditionVariable(&queued);
}

static REQUEST *pop(void) {
    AcquireSRWLockExclusive(&lock);
    while (first == NULL) {
        SleepConditionVariableSRW(&queued, &lock, INFINITE, 0);
    }
    REQUEST *request = first;
    first = request->next;
    if (first == NULL) {
        last = &first;
    }
    ReleaseSRWLockExclusive(&lock);
    return request;
}

// Takes the port's Begin out of the queue; NULL where it is not there. The lock is held.
static REQUEST *withdraw(HPORT port) {
    for (REQUEST **at = &first; *at != NULL; at = &(*at)->next) {
        REQUEST *request = *at;
        if (!request->is_end && request->transaction.port == port) {
            *at = request->next;
            if (*at == NULL) {
                last = at;
            }
            return request;
        }
    }
    return NULL;
}

// The carrier runs as long as the process: the DLL may not be unloaded under it, nor under Java. The lock is held.
static DWORD start_once(void) {
    if (started) {
        return NO_ERROR;
    }
    HMODULE self;
    DWORD pin = GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS;
    if (!GetModuleHandleExA(pin, (LPCSTR)(void *)&started, &self)) {
        return GetLastError();
    }
    HANDLE thread = CreateThread(NULL, 0, carry, NULL, 0, NULL);
    if (thread == NULL) {
        return GetLastError();
    }
    CloseHandle(thread);
    started = 1;
    return NO_ERROR;
}

void carrier_released(void) {
    InterlockedDecrement(&live);
}

DWORD carrier_begin(const TRANSACTION *transaction) {
    if (InterlockedIncrement(&live) > most_live) {
        carrier_released();
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    REQUEST *request = HeapAlloc(GetProcessHeap(), 0, sizeof *request);
    if (request == NULL) {
        carrier_released();
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    *request = (REQUEST){.transaction = *transaction};
    AcquireSRWLockExclusive(&lock);
    DWORD error = start_once();
    if (error == NO_ERROR) {
        push(request);
    }
    ReleaseSRWLockExclusive(&lock);
    if (error != NO_ERROR) {
        HeapFree(GetProcessHeap(), 0, request);
        carrier_released();
    }
    return error;
}

// The carrier is not the worker and calls nothing of the server's while there is Java, so that waiting for it is short
// and cannot go in a circle (E3).
static DWORD ask_carrier(HPORT port) {
    REQUEST request = {.is_end = 1, .transaction = {.port = port}};
    AcquireSRWLockExclusive(&lock);
    push(&request);
    while (!request.done) {
        SleepConditionVariableSRW(&answered, &lock, INFINITE, 0);
    }
    ReleaseSRWLockExclusive(&lock);
    return request.answer;
}

DWORD carrier_end(HPORT port) {
    AcquireSRWLockExclusive(&lock);
    REQUEST *withdrawn = withdraw(port);
    ReleaseSRWLockExclusive(&lock);
    if (withdrawn != NULL) {
        HeapFree(GetProcessHeap(), 0, withdrawn);
        carrier_released();
        return ERROR_PORT_DISCONNECTED;
    }
    if (!has_java) {
        return ERROR_PORT_DISCONNECTED;
    }
    return java_is_here() ? java_end(port) : ask_carrier(port);
}

static void complete_with_error(const TRANSACTION *transaction) {
    SECURITY_MESSAGE message = {
        .dwMsgId = SECURITYMSG_ERROR, .hPort = transaction->port, .dwError = ERROR_AUTH_INTERNAL};
    transaction->complete(&message);
}

// Completes what Java will not.
static void give_up(REQUEST *request) {
    complete_with_error(&request->transaction);
    carrier_released();
}

static void answer_end(REQUEST *request, DWORD answer) {
    AcquireSRWLockExclusive(&lock);
    request->answer = answer;
    request->done = 1;
    WakeAllConditionVariable(&answered);
    ReleaseSRWLockExclusive(&lock);
}

void carrier_serve_without_java(const char *reason) {
    journal_error(reason);
    InterlockedExchange(&has_java, 0);
    for (;;) {
        REQUEST *request = pop();
        if (request->is_end) {
            answer_end(request, ERROR_PORT_DISCONNECTED);
        } else {
            give_up(request);
            HeapFree(GetProcessHeap(), 0, request);
        }
    }
}

static void serve(void) {
    for (;;) {
        REQUEST *request = pop();
        if (request->is_end) {
            answer_end(request, java_end(request->transaction.port));
        } else {
            if (!java_begin(&request->transaction)) {
                journal_error("Java could not take a transaction; it was completed with an ERROR.");
                give_up(request);
            }
            HeapFree(GetProcessHeap(), 0, request);
        }
    }
}

static DWORD WINAPI carry(void *unused) {
    (void)unused;
    static SETTINGS settings;
    static char reason[MOST_REASON];
    if (!settings_read(&settings, reason) || !java_start(&settings, reason)) {
        carrier_serve_without_java(reason);
    }
    InterlockedExchange(&most_live, (LONG)settings.transactions);
    InterlockedExchange(&has_java, 1);
    journal_information("The security dialog is ready.");
    serve();
    return 0;
}
