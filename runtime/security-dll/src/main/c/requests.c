// SPDX-License-Identifier: Apache-2.0
#include "requests.h"

enum { PLACES = 256, HANDLE_STEP = 4 };

static REQUEST *first;
static REQUEST **last = &first;
static REQUEST *places[PLACES];

void requests_push(REQUEST *request) {
    request->next = NULL;
    request->queued = 1;
    *last = request;
    last = &request->next;
}

static void unlink_from_queue(REQUEST **at) {
    REQUEST *request = *at;
    *at = request->next;
    if (*at == NULL) {
        last = at;
    }
    request->queued = 0;
}

REQUEST *requests_pop(void) {
    REQUEST *request = first;
    if (request != NULL) {
        unlink_from_queue(&first);
    }
    return request;
}

int requests_has_end(HPORT port) {
    const REQUEST *request = first;
    while (request != NULL && !(request->is_end && request->transaction.port == port)) {
        request = request->next;
    }
    return request != NULL;
}

REQUEST *requests_pop_end(void) {
    REQUEST **at = &first;
    while (*at != NULL && !(*at)->is_end) {
        at = &(*at)->next;
    }
    REQUEST *end = *at;
    if (end != NULL) {
        unlink_from_queue(at);
    }
    return end;
}

static REQUEST **place_of(HPORT port) {
    return &places[(UINT_PTR)port / HANDLE_STEP % PLACES];
}

REQUEST *requests_find(HPORT port) {
    REQUEST *request = *place_of(port);
    while (request != NULL && request->transaction.port != port) {
        request = request->beside;
    }
    return request;
}

static REQUEST *find_of_all(int (*is_it)(const REQUEST *, UINT_PTR), UINT_PTR detail) {
    for (int place = 0; place < PLACES; place++) {
        for (REQUEST *request = places[place]; request != NULL; request = request->beside) {
            if (is_it(request, detail)) {
                return request;
            }
        }
    }
    return NULL;
}

static int has_serial(const REQUEST *request, UINT_PTR serial) {
    return request->transaction.serial == serial;
}

REQUEST *requests_find_serial(UINT_PTR serial) {
    return find_of_all(has_serial, serial);
}

static int is_given_up(const REQUEST *request, UINT_PTR unused) {
    (void)unused;
    return request->refusal != NO_ERROR || (request->let_go && request->ends == 0);
}

REQUEST *requests_find_given_up(void) {
    return find_of_all(is_given_up, 0);
}

void requests_add(REQUEST *begin) {
    REQUEST **place = place_of(begin->transaction.port);
    begin->beside = *place;
    *place = begin;
}

void requests_remove(REQUEST *begin) {
    REQUEST **at = place_of(begin->transaction.port);
    while (*at != begin) {
        at = &(*at)->beside;
    }
    *at = begin->beside;
    if (begin->queued) {
        REQUEST **waiting = &first;
        while (*waiting != begin) {
            waiting = &(*waiting)->next;
        }
        unlink_from_queue(waiting);
    }
}

LONG requests_push_all(void) {
    LONG count = 0;
    for (int place = 0; place < PLACES; place++) {
        for (REQUEST *request = places[place]; request != NULL; request = request->beside) {
            count++;
            if (!request->queued) {
                requests_push(request);
            }
        }
    }
    return count;
}
