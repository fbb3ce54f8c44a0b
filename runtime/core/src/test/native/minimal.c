// SPDX-License-Identifier: Apache-2.0
// The smallest security DLL that keeps the rules, for one dialog: "Name: ", and "ann" is let in. To compare with, and,
// with one of the BREAK_ macros, to see that the server notices.
#include "win32.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#define DLL_API __declspec(dllexport)
#else
#define DLL_API __attribute__((visibility("default")))
#endif

typedef VOID(WINAPI *COMPLETE)(SECURITY_MESSAGE *);

typedef enum { WORKING, AT_PORT, DOOMED, COMPLETING, TAKEN } LIFE;

typedef struct TRANSACTION {
    struct TRANSACTION *next;
    HPORT port;
    PBYTE send;
    PBYTE receive;
    COMPLETE complete;
    HANDLE event;
    WORD length;
    LIFE life;
    int ended;
    int returned;
} TRANSACTION;

static const char PROMPT[] = "Name: ";
static const char LET_IN[] = "ann\r";

enum { RECEIVE_SIZE = 16, TIMEOUT_SECONDS = 10 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static TRANSACTION *transactions;

static void unlink_transaction(TRANSACTION *transaction) {
    TRANSACTION **at = &transactions;
    while (*at != transaction) {
        at = &(*at)->next;
    }
    *at = transaction->next;
}

// From AT_PORT back to WORKING, or the other way; 0: End has taken it away.
static int move(TRANSACTION *transaction, LIFE to) {
    pthread_mutex_lock(&lock);
    int ours = transaction->life != TAKEN;
    if (ours && transaction->life != DOOMED) {
        transaction->life = to;
    }
    pthread_mutex_unlock(&lock);
    return ours;
}

static int is_doomed(const TRANSACTION *transaction) {
    pthread_mutex_lock(&lock);
    int doomed = transaction->life == DOOMED;
    pthread_mutex_unlock(&lock);
    return doomed;
}

static void complete(TRANSACTION *transaction, DWORD id, DWORD error) {
    SECURITY_MESSAGE message = {.dwMsgId = id, .hPort = transaction->port, .dwError = error};
    memset(transaction->receive, 0, RECEIVE_SIZE);
    pthread_mutex_lock(&lock);
    if (transaction->life == DOOMED) {
        message.dwMsgId = SECURITYMSG_ERROR;
        message.dwError = ERROR_PORT_DISCONNECTED;
    } else if (id == SECURITYMSG_SUCCESS) {
        strcpy(message.UserName, "ann");
    }
    transaction->life = COMPLETING;
    pthread_mutex_unlock(&lock);
    transaction->complete(&message);
#ifdef BREAK_C1
    transaction->complete(&message);
#endif
#ifdef BREAK_B3
    transaction->send[0] = 0;
#endif
#ifdef BREAK_C3
    RasSecurityDialogSend(transaction->port, transaction->send, 1);
#endif
}

static void converse(TRANSACTION *transaction) {
    memcpy(transaction->send, PROMPT, sizeof PROMPT - 1);
    DWORD answer = RasSecurityDialogSend(transaction->port, transaction->send, sizeof PROMPT - 1);
#ifdef BREAK_X5
    RasSecurityDialogSend(transaction->port, transaction->send, sizeof PROMPT - 1);
#endif
    if (answer == PENDING) {
        transaction->length = RECEIVE_SIZE;
        answer = RasSecurityDialogReceive(transaction->port, transaction->receive, &transaction->length, TIMEOUT_SECONDS,
                                          transaction->event);
    }
#ifdef BREAK_X6
    RasSecurityDialogSend(transaction->port, transaction->send, 1);
#endif
    move(transaction, WORKING);
    if (answer == PENDING) {
        WaitForSingleObject(transaction->event, INFINITE);
        answer = NO_ERROR;
    }
    if (!move(transaction, AT_PORT)) {
        return;
    }
    if (answer != NO_ERROR || is_doomed(transaction) || transaction->length == 0) {
        complete(transaction, SECURITYMSG_ERROR, answer == NO_ERROR ? ERROR_REQUEST_TIMEOUT : answer);
        return;
    }
    int let_in = transaction->length == sizeof LET_IN - 1 &&
                 memcmp(transaction->receive, LET_IN, sizeof LET_IN - 1) == 0;
#ifdef BREAK_S1
    let_in = 1;
#endif
    complete(transaction, let_in ? SECURITYMSG_SUCCESS : SECURITYMSG_ERROR, let_in ? NO_ERROR : ERROR_REQUEST_TIMEOUT);
}

// Whoever comes second, the worker or End, frees it.
static void leave(TRANSACTION *transaction, int *mine, const int *others) {
    pthread_mutex_lock(&lock);
    *mine = 1;
    int last = *others;
    pthread_mutex_unlock(&lock);
    if (last) {
        CloseHandle(transaction->event);
#ifndef BREAK_MEMORY
        free(transaction);
#endif
    }
}

static void *work(void *argument) {
    TRANSACTION *transaction = argument;
    if (move(transaction, AT_PORT)) {
        converse(transaction);
    }
    leave(transaction, &transaction->returned, &transaction->ended);
    return NULL;
}

DLL_API DWORD WINAPI RasSecurityDialogBegin(HPORT port, PBYTE send, DWORD send_size, PBYTE receive, DWORD receive_size,
                                            COMPLETE complete_function) {
    if (send_size < sizeof PROMPT || receive_size < RECEIVE_SIZE) {
        return ERROR_BUFFER_INVALID;
    }
#ifdef BREAK_BOUNDS
    TRANSACTION *transaction = calloc(1, sizeof *transaction - 1);
#else
    TRANSACTION *transaction = calloc(1, sizeof *transaction);
#endif
    if (transaction == NULL) {
        return ERROR_BUFFER_INVALID;
    }
    transaction->port = port;
    transaction->send = send;
    transaction->receive = receive;
    transaction->complete = complete_function;
    transaction->event = CreateEventW(NULL, 1, 0, NULL);
    pthread_mutex_lock(&lock);
    transaction->next = transactions;
    transactions = transaction;
    pthread_mutex_unlock(&lock);
    pthread_t thread;
    pthread_create(&thread, NULL, work, transaction);
    pthread_detach(thread);
    return NO_ERROR;
}

DLL_API DWORD WINAPI RasSecurityDialogEnd(HPORT port) {
    pthread_mutex_lock(&lock);
    TRANSACTION *transaction = transactions;
    while (transaction != NULL && transaction->port != port) {
        transaction = transaction->next;
    }
    DWORD answer = ERROR_PORT_DISCONNECTED;
    if (transaction != NULL && (transaction->life == AT_PORT || transaction->life == DOOMED)) {
        transaction->life = DOOMED;
        answer = NO_ERROR;
    } else if (transaction != NULL) {
        transaction->life = transaction->life == WORKING ? TAKEN : transaction->life;
        unlink_transaction(transaction);
    }
    pthread_mutex_unlock(&lock);
    if (transaction != NULL && answer != NO_ERROR) {
        leave(transaction, &transaction->ended, &transaction->returned);
    }
#ifdef BREAK_E1
    answer = NO_ERROR;
#endif
    return answer;
}
