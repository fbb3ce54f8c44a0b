// SPDX-License-Identifier: Apache-2.0
#include "guard.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGE = 4096 };

#ifdef _WIN32

static PBYTE reserve(size_t size) {
    return VirtualAlloc(NULL, size, MEM_RESERVE | MEM_COMMIT, PAGE_NOACCESS);
}

static int protect(PBYTE pages, size_t size, int accessible) {
    DWORD before;
    return VirtualProtect(pages, size, accessible ? PAGE_READWRITE : PAGE_NOACCESS, &before);
}

static void release(PBYTE pages, size_t size) {
    (void)size;
    VirtualFree(pages, 0, MEM_RELEASE);
}

#else

#include <sys/mman.h>

static PBYTE reserve(size_t size) {
    void *pages = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return pages == MAP_FAILED ? NULL : pages;
}

static int protect(PBYTE pages, size_t size, int accessible) {
    return mprotect(pages, size, accessible ? PROT_READ | PROT_WRITE : PROT_NONE) == 0;
}

static void release(PBYTE pages, size_t size) {
    munmap(pages, size);
}

#endif

static void must_protect(GUARDED *buffer, int accessible) {
    if (!protect(buffer->pages, buffer->pages_size, accessible)) {
        fputs("rasserver: a buffer's pages could not be protected\n", stderr);
        abort();
    }
}

int guard_make(GUARDED *buffer, DWORD size) {
    buffer->pages_size = ((size_t)size + PAGE - 1) / PAGE * PAGE;
    buffer->pages = reserve(buffer->pages_size + PAGE);
    return buffer->pages != NULL;
}

void guard_open(GUARDED *buffer, DWORD size) {
    buffer->bytes = buffer->pages + buffer->pages_size - size;
    buffer->size = size;
    must_protect(buffer, 1);
    memset(buffer->bytes, GUARD_PATTERN, buffer->size);
}

void guard_close(GUARDED *buffer) {
    must_protect(buffer, 0);
}

void guard_free(GUARDED *buffer) {
    release(buffer->pages, buffer->pages_size + PAGE);
}
