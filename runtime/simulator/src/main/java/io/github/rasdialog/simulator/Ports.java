// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The server's ports and the last call on each. A handle that has become free is used again first (E4). Thread-safe. */
final class Ports {
    private static final long FIRST_HANDLE = 0x1000;
    private static final long STEP = 4;

    private final Map<Long, Call> calls = new ConcurrentHashMap<>();
    private final Deque<Long> free = new ArrayDeque<>();
    private long next = FIRST_HANDLE;

    /** Takes the port that the call asks for, or a free one; its handle. */
    synchronized long take(Call call) {
        long handle = call.scenario().port().handle().orElseGet(this::freeHandle);
        Call last = calls.get(handle);
        if (last != null && !last.isOver()) {
            throw new IllegalStateException("port 0x" + Long.toHexString(handle) + " is busy");
        }
        free.remove(handle);
        calls.put(handle, call);
        return handle;
    }

    private long freeHandle() {
        if (!free.isEmpty()) {
            return free.getFirst();
        }
        while (calls.containsKey(next)) {
            next += STEP;
        }
        return next;
    }

    synchronized void release(Call call) {
        free.addFirst(call.handle());
    }

    @Nullable
    Call callOn(long handle) {
        return calls.get(handle);
    }

    List<Call> liveCalls() {
        return calls.values().stream().filter(call -> !call.isOver()).toList();
    }
}
