// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server's ports and the last call on each. A handle that has become free is used again first (E4). Thread-safe. */
final class Ports {
    private static final long FIRST_HANDLE = 0x1000;
    private static final long STEP = 4;
    private static final int INITIAL_PLACES = 64;
    private static final int MOST_PLACES = 1 << 16;

    /** By the place of the first handles, which are found for every native call; grown under the lock. */
    private volatile AtomicReferenceArray<@Nullable Call> first = new AtomicReferenceArray<>(INITIAL_PLACES);

    /** Of all other handles. */
    private final Map<Long, Call> others = new ConcurrentHashMap<>();

    private final Deque<Long> free = new ArrayDeque<>();
    private long next = FIRST_HANDLE;

    /** Takes the port that the call asks for, or a free one; its handle. */
    synchronized long take(Call call) {
        long handle = call.scenario().port().handle().orElseGet(this::freeHandle);
        Call last = callOn(handle);
        if (last != null && !last.isOver()) {
            throw new IllegalStateException("port 0x" + Long.toHexString(handle) + " is busy");
        }
        free.remove(handle);
        if (isFirst(handle)) {
            room(placeOf(handle)).set(placeOf(handle), call);
        } else {
            others.put(handle, call);
        }
        return handle;
    }

    private long freeHandle() {
        if (!free.isEmpty()) {
            return free.getFirst();
        }
        while (callOn(next) != null) {
            next += STEP;
        }
        return next;
    }

    synchronized void release(Call call) {
        free.addFirst(call.handle());
    }

    @Nullable
    Call callOn(long handle) {
        if (!isFirst(handle)) {
            return others.get(handle);
        }
        AtomicReferenceArray<@Nullable Call> calls = first;
        int place = placeOf(handle);
        return place < calls.length() ? calls.get(place) : null;
    }

    List<Call> liveCalls() {
        AtomicReferenceArray<@Nullable Call> calls = first;
        Stream<Call> known = Stream.concat(
                IntStream.range(0, calls.length()).mapToObj(calls::get).filter(Objects::nonNull),
                others.values().stream());
        return known.filter(call -> !call.isOver()).toList();
    }

    private static boolean isFirst(long handle) {
        long offset = handle - FIRST_HANDLE;
        return offset >= 0 && offset < MOST_PLACES * STEP && offset % STEP == 0;
    }

    private static int placeOf(long handle) {
        return (int) ((handle - FIRST_HANDLE) / STEP);
    }

    private AtomicReferenceArray<@Nullable Call> room(int place) {
        AtomicReferenceArray<@Nullable Call> calls = first;
        if (place >= calls.length()) {
            AtomicReferenceArray<@Nullable Call> more =
                    new AtomicReferenceArray<>(Math.max(place + 1, 2 * calls.length()));
            for (int i = 0; i < calls.length(); i++) {
                more.set(i, calls.get(i));
            }
            calls = more;
            first = more;
        }
        return calls;
    }
}
