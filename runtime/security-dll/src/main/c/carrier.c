// SPDX-License-Identifier: Apache-2.0
#include "carrier.h"

#include "chores.h"
#include "java.h"
#include "journal.h"
#include "requests.h"
#include "settings.h"

enum { RUNNER_IDLE_MILLIS = 60000 };

typedef enum { STARTING, WITH_JAVA, WITHOUT_JAVA } STAGE;

// All of this belongs to whoever holds the lock. Java never runs under it, nor any function of the server's.
static SRWLOCK lock = SRWLOCK_INIT;
static CONDITION_VARIABLE queued = CONDITION_VARIABLE_INIT;
static CONDITION_VARIABLE answered = CONDITION_VARIABLE_INIT; // an End, or what an End waits for
static CONDITION_VARIABLE chores = CONDITION_VARIABLE_INIT;
static CHORE due; // but for what there is to complete, which is among the requests
static HANDLE carrier;
static STAGE stage;
static REQUEST *asking; // the End that Java is being asked about
static struct RUNNER *idle; // the last to become so first: it is the one whose memory is still at hand
static UINT_PTR serials;
static LONG live;
static LONG most_live = DEFAULT_TRANSACTIONS;

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
    REQUEST *end; // whose asker waits
    TRANSACTION transaction;
    int with_java;
} TASK;

static void await_task(TASK *task) {
    AcquireSRWLockExclusive(&lock);
    REQUEST *request = requests_pop();
    while (request == NULL) {
        SleepConditionVariableSRW(&queued, &lock, INFINITE, 0);
        request = requests_pop();
    }
    asking = request->is_end ? request : NULL;
    *task = (TASK){.end = asking, .transaction = request->transaction, .with_java = stage == WITH_JAVA};
    ReleaseSRWLockExclusive(&lock);
}

// The threads run as long as the process: the DLL may not be unloaded under them, nor under Java. The first Begin waits for
// one of them only (B1), which starts the other. The lock is held.
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

// To a runner that waits, or else to the carrier: always where Java has yet to be asked about an End on that port, lest it
// were taken for this transaction's (E4). The lock is held.
static void hand_over(REQUEST *request) {
    HPORT port = request->transaction.port;
    int ends = requests_has_end(port) || (asking != NULL && asking->transaction.port == port);
    RUNNER *runner = idle;
    if (runner == NULL || ends || stage != WITH_JAVA) {
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
        request->transaction.serial = ++serials;
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
        due.refused++;
        due.refusal = error;
        WakeConditionVariable(&chores);
    }
    ReleaseSRWLockExclusive(&lock);
    if (error != NO_ERROR && request != NULL) {
        HeapFree(GetProcessHeap(), 0, request);
    }
    return error;
}

void carrier_released(UINT_PTR serial) {
    AcquireSRWLockExclusive(&lock);
    if (stage == WITH_JAVA) {
        REQUEST *request = requests_find_serial(serial);
        live--;
        if (request != NULL) {
            request->let_go = 1;
            WakeConditionVariable(&chores);
        }
    }
    ReleaseSRWLockExclusive(&lock);
}

// Takes the transaction away from whoever else may want to complete or end it. Where Java has it, Java says when nothing is
// left of it, or has said so. The lock is held.
static int take(REQUEST *request, TRANSACTION *taken) {
    if (request == NULL) {
        return 0;
    }
    live -= request->queued || request->refusal != NO_ERROR || stage != WITH_JAVA;
    requests_remove(request);
    *taken = request->transaction;
    HeapFree(GetProcessHeap(), 0, request);
    return 1;
}

// 0: somebody was faster.
static int claim(UINT_PTR serial, TRANSACTION *claimed) {
    AcquireSRWLockExclusive(&lock);
    int ours = take(requests_find_serial(serial), claimed);
    ReleaseSRWLockExclusive(&lock);
    return ours;
}

// What Java calls as Complete, with the serial in the place of the port: late as it may come, it is for no later
// transaction (E4). Where Java was thought to be gone, or End came, that is the end of it (C1).
static VOID WINAPI complete_once(SECURITY_MESSAGE *message) {
    TRANSACTION claimed;
    if (claim((UINT_PTR)message->hPort, &claimed)) {
        if (claimed.doomed) {
            *message = (SECURITY_MESSAGE){.dwMsgId = SECURITYMSG_ERROR, .dwError = ERROR_PORT_DISCONNECTED};
        }
        message->hPort = claimed.port;
        claimed.complete(message);
    }
}

// What is ended by it is nobody's to complete; what is not comes to no good end (E2). The lock is held.
static void answer_end(REQUEST *request, DWORD answer) {
    REQUEST *begun = requests_find_serial(request->transaction.serial);
    TRANSACTION ended;
    if (answer != NO_ERROR) {
        take(begun, &ended);
    } else if (begun != NULL) {
        begun->ends--;
        begun->transaction.doomed = 1;
        WakeConditionVariable(&chores);
    }
    request->answer = answer;
    request->done = 1;
    WakeAllConditionVariable(&answered);
}

// The carrier calls nothing of the server's while there is Java, so that waiting for it cannot go in a circle, on whatever
// thread (E3). Until it was asked about this End, Java is told of nothing that is begun after it. The lock is held.
static DWORD ask_carrier(REQUEST *begun) {
    REQUEST request = {.is_end = 1, .transaction = begun->transaction};
    begun->ends++;
    requests_push(&request);
    WakeConditionVariable(&queued);
    while (!request.done) {
        SleepConditionVariableSRW(&answered, &lock, INFINITE, 0);
    }
    return request.answer;
}

DWORD carrier_end(HPORT port) {
    TRANSACTION ended;
    DWORD answer = ERROR_PORT_DISCONNECTED;
    AcquireSRWLockExclusive(&lock);
    REQUEST *begun = requests_find(port);
    UINT_PTR serial = begun == NULL ? 0 : begun->transaction.serial;
    // That is short, and cannot go in a circle: before Java knows, a runner calls nothing of the server's (E3).
    while (begun != NULL && begun->telling && stage == WITH_JAVA) {
        SleepConditionVariableSRW(&answered, &lock, INFINITE, 0);
        begun = requests_find_serial(serial);
    }
    // Of one that was completed, that Java has yet to hear of or that it refused, Java need not be asked.
    int is_javas = begun != NULL && !begun->queued && begun->refusal == NO_ERROR && stage == WITH_JAVA;
    if (is_javas) {
        answer = begun->transaction.doomed ? NO_ERROR : ask_carrier(begun);
    } else {
        take(begun, &ended);
    }
    ReleaseSRWLockExclusive(&lock);
    return answer;
}

// Nobody else has answered it meanwhile.
static void answer_asked(REQUEST *request, DWORD answer, int failed) {
    AcquireSRWLockExclusive(&lock);
    if (asking == request) {
        int completed = requests_find_serial(request->transaction.serial) == NULL;
        asking = NULL;
        answer_end(request, failed && completed ? ERROR_PORT_DISCONNECTED : answer);
    }
    if (failed) {
        due.failed_ends++;
        WakeConditionVariable(&chores);
    }
    ReleaseSRWLockExclusive(&lock);
}

void carrier_told(UINT_PTR serial, DWORD refusal_by_java) {
    AcquireSRWLockExclusive(&lock);
    REQUEST *request = requests_find_serial(serial);
    if (request != NULL) {
        request->telling = 0;
        request->refusal = refusal_by_java;
        if (refusal_by_java != NO_ERROR) {
            WakeConditionVariable(&chores);
        }
        WakeAllConditionVariable(&answered);
    }
    ReleaseSRWLockExclusive(&lock);
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

// The lock is held.
static int take_chore(CHORE *chore) {
    REQUEST *request = requests_find_given_up();
    *chore = due;
    due = (CHORE){0};
    if (request != NULL) {
        DWORD error = request->transaction.doomed ? ERROR_PORT_DISCONNECTED : ERROR_AUTH_INTERNAL;
        chore->let_go = request->let_go;
        chore->error = request->let_go ? error : request->refusal;
        chore->completes = take(request, &chore->transaction);
    }
    return chore->completes || chore->refused > 0 || chore->failed_ends > 0;
}

// Complete and the event log may keep one waiting: neither Begin (B1) nor the carrier, whom End waits for (E3), calls them.
static DWORD WINAPI aid(void *unused) {
    (void)unused;
    for (;;) {
        CHORE chore;
        AcquireSRWLockExclusive(&lock);
        while (!take_chore(&chore)) {
            SleepConditionVariableSRW(&chores, &lock, INFINITE, 0);
        }
        ReleaseSRWLockExclusive(&lock);
        chores_do(&chore);
    }
    return 0;
}

// Every End is answered before the first Complete, which the server may let wait for them (E3). What Java has is ours again.
static void mourn(void) {
    AcquireSRWLockExclusive(&lock);
    stage = WITHOUT_JAVA;
    if (asking != NULL) {
        answer_end(asking, ERROR_PORT_DISCONNECTED);
        asking = NULL;
    }
    for (REQUEST *end = requests_pop_end(); end != NULL; end = requests_pop_end()) {
        answer_end(end, ERROR_PORT_DISCONNECTED);
    }
    live = requests_push_all();
    WakeAllConditionVariable(&queued);
    WakeAllConditionVariable(&answered);
    ReleaseSRWLockExclusive(&lock);
}

static void begin_with_java(TRANSACTION *transaction) {
    transaction->complete = complete_once;
    DWORD error = java_begin(transaction);
    if (error != NO_ERROR) {
        carrier_told(transaction->serial, error);
    }
}

static void begin_without_java(UINT_PTR serial) {
    TRANSACTION claimed;
    if (claim(serial, &claimed)) {
        chores_complete(&claimed, ERROR_AUTH_INTERNAL);
    }
}

static void serve(void) {
    for (;;) {
        TASK task;
        await_task(&task);
        if (task.end != NULL) {
            int failed = 0;
            DWORD answer = java_end(task.transaction.port, &failed);
            answer_asked(task.end, answer, failed);
        } else if (task.with_java) {
            begin_with_java(&task.transaction);
        } else {
            begin_without_java(task.transaction.serial);
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
    HANDLE aide = CreateThread(NULL, 0, aid, NULL, 0, NULL);
    if (aide == NULL) {
        carrier_serve_without_java("There is no thread to complete what Java refuses.");
    }
    CloseHandle(aide);
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
