// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Workers that know which call they work for: whoever Begin was called for, so that a machine which is made by them can be
 * told apart from the others. Thread-safe.
 */
final class PortWorkers implements Workers {
    private final Workers workers;
    private final ThreadLocal<@Nullable ServedCall> present = new ThreadLocal<>();

    PortWorkers(Workers workers) {
        this.workers = workers;
    }

    /** The call that this thread works for. */
    Optional<ServedCall> present() {
        return Optional.ofNullable(present.get());
    }

    /** Does something for a call. */
    <T> T during(@Nullable ServedCall call, Supplier<T> step) {
        ServedCall before = present.get();
        present.set(call);
        try {
            return step.get();
        } finally {
            present.set(before);
        }
    }

    @Override
    public void start(Work work) {
        workers.start(new CallWork(work, present.get()));
    }

    private final class CallWork implements Work {
        private final Work work;
        private final @Nullable ServedCall call;

        CallWork(Work work, @Nullable ServedCall call) {
            this.work = work;
            this.call = call;
        }

        @Override
        public Need advance() {
            return during(call, work::advance);
        }

        @Override
        public PendingReceive pending() {
            return work.pending();
        }

        @Override
        public long waitNanos() {
            return work.waitNanos();
        }

        @Override
        public long ticket() {
            return work.ticket();
        }

        @Override
        public @Nullable Object decide(long ticket) {
            return work.decide(ticket);
        }

        @Override
        public boolean decided(long ticket, @Nullable Object decision) {
            return work.decided(ticket, decision);
        }

        @Override
        public boolean expire(long ticket) {
            return work.expire(ticket);
        }

        @Override
        public void fail(Throwable why) {
            work.fail(why);
        }

        @Override
        public void abandon(Throwable why) {
            work.abandon(why);
        }
    }
}
