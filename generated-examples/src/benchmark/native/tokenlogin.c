// SPDX-License-Identifier: Apache-2.0
// The token login as a security DLL in C alone, as one writes it for speed: Begin copies, queues and returns (B1);
// threads are made as they are needed and kept, each with its event. With THREAD_A_CALL the textbook's way: Begin starts a
// thread. One user, one code; what else a login needs would take as long in either language.
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <lmcons.h>
#include <ras.h>
#include <raserror.h>
#include <rasshost.h>

#include <stdio.h>
#include <string.h>

typedef VOID(WINAPI *COMPLETE)(SECURITY_MESSAGE *);

typedef enum { WORKING, AT_PORT, DOOMED, COMPLETING, TAKEN } LIFE;

enum { SEND_SIZE = 512, RECEIVE_SIZE = 64, MOST_USER = 64, MOST_CODE = 8, MOST_WRONG = 3 };
enum { USER_SECONDS = 60, CODE_SECONDS = 30 };

typedef struct TRANSACTION {
    struct TRANSACTION *next;    // among the live ones
    struct TRANSACTION *waiting; // in the queue
    HPORT port;
    PBYTE send;
    PBYTE receive;
    COMPLETE complete;
    LIFE life;
    int ended;
    int returned;
    char kept[RECEIVE_SIZE + 1]; // typed ahead
    DWORD kept_length;
} TRANSACTION;

static const char USER[] = "alice";
static const char DOMAIN[] = "EXAMPLE";
static const char CODE[] = "123456";

static DWORD(WINAPI *rasman_send)(HPORT, PBYTE, WORD);
static DWORD(WINAPI *rasman_receive)(HPORT, PBYTE, PWORD, DWORD, HANDLE);
static INIT_ONCE bound = INIT_ONCE_STATIC_INIT;

static SRWLOCK lock = SRWLOCK_INIT;
static TRANSACTION *live;
#ifndef THREAD_A_CALL
static CONDITION_VARIABLE queued = CONDITION_VARIABLE_INIT;
static TRANSACTION *first;
static TRANSACTION **last = &first;
static LONG idle;
static LONG waiting;
#endif

static BOOL CALLBACK bind(PINIT_ONCE once, PVOID argument, PVOID *context) {
    (void)once;
    (void)argument;
    (void)context;
    HMODULE rasman = LoadLibraryA("rasman.dll");
    rasman_send = (void *)GetProcAddress(rasman, "RasSecurityDialogSend");
    rasman_receive = (void *)GetProcAddress(rasman, "RasSecurityDialogReceive");
    return rasman_send != NULL && rasman_receive != NULL;
}

// 0: End has taken it away.
static int move(TRANSACTION *transaction, LIFE to) {
    AcquireSRWLockExclusive(&lock);
    int ours = transaction->life != TAKEN;
    if (ours && transaction->life != DOOMED) {
        transaction->life = to;
    }
    ReleaseSRWLockExclusive(&lock);
    return ours;
}

static void complete(TRANSACTION *transaction, DWORD id, DWORD error) {
    SECURITY_MESSAGE message = {.dwMsgId = id, .hPort = transaction->port, .dwError = error};
    SecureZeroMemory(transaction->receive, RECEIVE_SIZE);
    AcquireSRWLockExclusive(&lock);
    if (transaction->life == DOOMED) {
        message.dwMsgId = SECURITYMSG_ERROR;
        message.dwError = ERROR_PORT_DISCONNECTED;
    } else if (id != SECURITYMSG_ERROR) {
        strcpy(message.UserName, USER);
        strcpy(message.Domain, DOMAIN);
    }
    transaction->life = COMPLETING;
    ReleaseSRWLockExclusive(&lock);
    transaction->complete(&message);
}

// A whole line out of what was typed, without its end; -1: there is none yet.
static int take_line(TRANSACTION *transaction, char *line) {
    char *kept = transaction->kept;
    DWORD length = 0;
    while (length < transaction->kept_length && kept[length] != '\r' && kept[length] != '\n') {
        length++;
    }
    if (length == transaction->kept_length) {
        return -1;
    }
    memcpy(line, kept, length);
    line[length] = 0;
    DWORD used = length + 1;
    used += kept[length] == '\r' && used < transaction->kept_length && kept[used] == '\n';
    transaction->kept_length -= used;
    memmove(kept, kept + used, transaction->kept_length);
    return (int)length;
}

// Sends the text, receives a line. NO_ERROR, or the error to complete with; -1: End has taken it away.
static int ask(TRANSACTION *transaction, HANDLE event, const char *text, DWORD seconds, char *line) {
    WORD length = (WORD)strlen(text);
    if (!move(transaction, AT_PORT)) {
        return -1;
    }
    memcpy(transaction->send, text, length);
    DWORD answer = rasman_send(transaction->port, transaction->send, length);
    for (;;) {
        if (answer != PENDING) {
            return (int)answer;
        }
        length = (WORD)(RECEIVE_SIZE - transaction->kept_length);
        if (length == 0) {
            return ERROR_BUFFER_TOO_SMALL;
        }
        ResetEvent(event);
        answer = rasman_receive(transaction->port, transaction->receive, &length, seconds, event);
        if (answer != PENDING) {
            return (int)answer;
        }
        move(transaction, WORKING);
        WaitForSingleObject(event, INFINITE);
        if (!move(transaction, AT_PORT)) {
            return -1;
        }
        if (length == 0) {
            return ERROR_REQUEST_TIMEOUT;
        }
        memcpy(transaction->kept + transaction->kept_length, transaction->receive, length);
        SecureZeroMemory(transaction->receive, length);
        transaction->kept_length += length;
        if (take_line(transaction, line) >= 0) {
            return NO_ERROR;
        }
    }
}

static void converse(TRANSACTION *transaction, HANDLE event) {
    char line[RECEIVE_SIZE + 1];
    char text[SEND_SIZE];
    int error = ask(transaction, event, "User name: ", USER_SECONDS, line);
    for (int wrong = 0; error == NO_ERROR && strcmp(line, USER) == 0 && wrong < MOST_WRONG; wrong++) {
        snprintf(text, sizeof text, "Challenge token 4711\r\nCode for %s: ", line);
        error = ask(transaction, event, text, CODE_SECONDS, line);
        if (error == NO_ERROR && strcmp(line, CODE) == 0) {
            complete(transaction, SECURITYMSG_SUCCESS, NO_ERROR);
            return;
        }
        strcpy(line, USER);
    }
    if (error >= 0) {
        complete(transaction, error == NO_ERROR ? SECURITYMSG_FAILURE : SECURITYMSG_ERROR, (DWORD)error);
    }
}

// Whoever comes second, the worker or End, frees it.
static void leave(TRANSACTION *transaction, int *mine, const int *others) {
    AcquireSRWLockExclusive(&lock);
    *mine = 1;
    int over = *others;
    ReleaseSRWLockExclusive(&lock);
    if (over) {
        SecureZeroMemory(transaction, sizeof *transaction);
        HeapFree(GetProcessHeap(), 0, transaction);
    }
}

static void serve(TRANSACTION *transaction, HANDLE event) {
    if (!InitOnceExecuteOnce(&bound, bind, NULL, NULL)) {
        if (move(transaction, AT_PORT)) {
            complete(transaction, SECURITYMSG_ERROR, ERROR_AUTH_INTERNAL);
        }
    } else {
        converse(transaction, event);
    }
    leave(transaction, &transaction->returned, &transaction->ended);
}

#ifdef THREAD_A_CALL

static DWORD WINAPI work(void *argument) {
    HANDLE event = CreateEventW(NULL, TRUE, FALSE, NULL);
    serve(argument, event);
    CloseHandle(event);
    return 0;
}

// The lock is held.
static int hand_over(TRANSACTION *transaction) {
    HANDLE thread = CreateThread(NULL, 0, work, transaction, 0, NULL);
    return thread != NULL && CloseHandle(thread);
}

#else

static TRANSACTION *take(void) {
    AcquireSRWLockExclusive(&lock);
    idle++;
    while (first == NULL) {
        SleepConditionVariableSRW(&queued, &lock, INFINITE, 0);
    }
    TRANSACTION *transaction = first;
    first = transaction->waiting;
    last = first == NULL ? &first : last;
    idle--;
    waiting--;
    ReleaseSRWLockExclusive(&lock);
    return transaction;
}

static DWORD WINAPI work(void *unused) {
    (void)unused;
    HANDLE event = CreateEventW(NULL, TRUE, FALSE, NULL);
    for (TRANSACTION *next = take(); next != NULL; next = take()) {
        serve(next, event);
    }
    return 0;
}

// The lock is held.
static int hand_over(TRANSACTION *transaction) {
    if (waiting >= idle) {
        HANDLE thread = CreateThread(NULL, 0, work, NULL, 0, NULL);
        if (thread == NULL) {
            return 0;
        }
        CloseHandle(thread);
    }
    *last = transaction;
    last = &transaction->waiting;
    waiting++;
    WakeConditionVariable(&queued);
    return 1;
}

#endif

// The lock is held.
static void forget(TRANSACTION *transaction) {
    TRANSACTION **at = &live;
    while (*at != transaction) {
        at = &(*at)->next;
    }
    *at = transaction->next;
}

__declspec(dllexport) DWORD WINAPI RasSecurityDialogBegin(HPORT port, PBYTE send, DWORD send_size, PBYTE receive,
                                                          DWORD receive_size, COMPLETE complete_function) {
    if (send_size < SEND_SIZE || receive_size < RECEIVE_SIZE) {
        return ERROR_BUFFER_TOO_SMALL;
    }
    TRANSACTION *transaction = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *transaction);
    if (transaction == NULL) {
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    transaction->port = port;
    transaction->send = send;
    transaction->receive = receive;
    transaction->complete = complete_function;
    AcquireSRWLockExclusive(&lock);
    transaction->next = live;
    live = transaction;
    int done = hand_over(transaction);
    if (!done) {
        forget(transaction);
    }
    ReleaseSRWLockExclusive(&lock);
    if (!done) {
        HeapFree(GetProcessHeap(), 0, transaction);
    }
    return done ? NO_ERROR : ERROR_NO_SYSTEM_RESOURCES;
}

__declspec(dllexport) DWORD WINAPI RasSecurityDialogEnd(HPORT port) {
    DWORD answer = ERROR_PORT_DISCONNECTED;
    AcquireSRWLockExclusive(&lock);
    TRANSACTION *transaction = live;
    while (transaction != NULL && transaction->port != port) {
        transaction = transaction->next;
    }
    if (transaction != NULL && (transaction->life == AT_PORT || transaction->life == DOOMED)) {
        transaction->life = DOOMED;
        answer = NO_ERROR;
    } else if (transaction != NULL) {
        transaction->life = transaction->life == WORKING ? TAKEN : transaction->life;
        forget(transaction);
    }
    ReleaseSRWLockExclusive(&lock);
    if (transaction != NULL && answer != NO_ERROR) {
        leave(transaction, &transaction->ended, &transaction->returned);
    }
    return answer;
}
