// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import org.jspecify.annotations.Nullable;

/** Passes all on to other work; what extends it does something else besides, or instead. */
public abstract class PassingWork implements Work {
    private final Work work;

    /** Passes all on to this work. */
    protected PassingWork(Work work) {
        this.work = work;
    }

    @Override
    public Need advance() {
        return work.advance();
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
