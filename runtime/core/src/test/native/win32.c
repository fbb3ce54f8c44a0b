// SPDX-License-Identifier: Apache-2.0
// Win32's events for Linux: an eventfd each, whose handle also says whether a wait leaves it set.
#ifndef _WIN32

#include "win32.h"

#include <errno.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

enum { MOST_EVENTS = 4 };

static HANDLE handle_of(int fd, BOOL manual_reset) {
    return (HANDLE)(intptr_t)((fd + 1) * 2 + (manual_reset ? 1 : 0));
}

static int fd_of(HANDLE event) {
    return (int)((intptr_t)event / 2) - 1;
}

static BOOL is_manual_reset(HANDLE event) {
    return (intptr_t)event % 2 == 1;
}

HANDLE CreateEventW(void *attributes, BOOL manual_reset, BOOL initially_set, const void *name) {
    if (attributes != NULL || name != NULL) {
        return NULL;
    }
    int fd = eventfd(initially_set ? 1 : 0, EFD_NONBLOCK | EFD_CLOEXEC);
    return fd < 0 ? NULL : handle_of(fd, manual_reset);
}

BOOL SetEvent(HANDLE event) {
    return eventfd_write(fd_of(event), 1) == 0 || errno == EAGAIN;
}

BOOL ResetEvent(HANDLE event) {
    eventfd_t count;
    return eventfd_read(fd_of(event), &count) == 0 || errno == EAGAIN;
}

BOOL CloseHandle(HANDLE event) {
    return close(fd_of(event)) == 0;
}

static int64_t now_millis(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int poll_until(struct pollfd *fds, DWORD count, DWORD milliseconds) {
    int64_t until = now_millis() + milliseconds;
    for (;;) {
        int64_t left = until - now_millis();
        int wait = milliseconds == INFINITE ? -1 : left < 0 ? 0 : left > INT32_MAX ? INT32_MAX : (int)left;
        int ready = poll(fds, count, wait);
        if (ready != 0 && !(ready < 0 && errno == EINTR)) {
            return ready;
        }
        if (ready == 0 && milliseconds != INFINITE && now_millis() >= until) {
            return 0;
        }
    }
}

DWORD WaitForMultipleObjects(DWORD count, const HANDLE *events, BOOL all, DWORD milliseconds) {
    if (count == 0 || count > MOST_EVENTS || all) {
        return WAIT_FAILED;
    }
    struct pollfd fds[MOST_EVENTS];
    for (DWORD i = 0; i < count; i++) {
        fds[i] = (struct pollfd){.fd = fd_of(events[i]), .events = POLLIN};
    }
    int ready = poll_until(fds, count, milliseconds);
    if (ready == 0) {
        return WAIT_TIMEOUT;
    }
    for (DWORD i = 0; ready > 0 && i < count; i++) {
        if (fds[i].revents == POLLIN) {
            if (!is_manual_reset(events[i])) {
                ResetEvent(events[i]);
            }
            return WAIT_OBJECT_0 + i;
        }
    }
    return WAIT_FAILED;
}

DWORD WaitForSingleObject(HANDLE event, DWORD milliseconds) {
    return WaitForMultipleObjects(1, &event, 0, milliseconds);
}

#endif
