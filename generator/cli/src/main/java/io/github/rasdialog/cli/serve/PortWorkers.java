// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.runtime.engine.PassingWork;
import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.engine.Workers;
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

    private final class CallWork extends PassingWork {
        private final @Nullable ServedCall call;

        CallWork(Work work, @Nullable ServedCall call) {
            super(work);
            this.call = call;
        }

        @Override
        public Need advance() {
            return during(call, super::advance);
        }
    }
}
