// SPDX-License-Identifier: Apache-2.0
// What waits for the carrier, in order; and the transactions that Begin accepted, by port, until Complete or End. Not
// thread-safe: the carrier's lock guards it.
#ifndef RASDIALOG_REQUESTS_H
#define RASDIALOG_REQUESTS_H

#include "carrier.h"

// A Begin is on the heap, and found until it is removed; an End on the stack of the thread that waits for its answer,
// with the transaction that it is for.
typedef struct REQUEST {
    struct REQUEST *next;   // in the queue
    struct REQUEST *beside; // of those whose ports are found in the same place
    int queued;
    int telling; // a runner has it and has yet to tell Java
    int is_end;
    int done;        // an End: it is answered
    DWORD answer;
    DWORD refusal;   // a Begin: why Java did not take it
    int let_go;      // a Begin: Java has nothing left of it, and did not complete it
    int ends;        // a Begin: so many of it wait for their answers
    TRANSACTION transaction;
} REQUEST;

void requests_push(REQUEST *request);

// The first in the queue, out of it; NULL: there is none.
REQUEST *requests_pop(void);

// Whether an End for that port is in the queue.
int requests_has_end(HPORT port);

// The first End in the queue, out of it; NULL: there is none.
REQUEST *requests_pop_end(void);

// The transaction that Begin accepted for that port; NULL: there is none.
REQUEST *requests_find(HPORT port);

// That one transaction, whatever is on its port now; NULL: it is gone.
REQUEST *requests_find_serial(UINT_PTR serial);

// The first transaction that Java did not take, or has let go of and no End will take; NULL: there is none.
REQUEST *requests_find_given_up(void);

void requests_add(REQUEST *begin);

// Out of the queue too, where it waits.
void requests_remove(REQUEST *begin);

// Queues every transaction that is not queued. How many there are in all.
LONG requests_push_all(void);

#endif
