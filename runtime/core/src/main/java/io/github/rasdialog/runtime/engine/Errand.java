// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done in one go.
 *
 * @param done what is done; throws nothing
 */
record Errand(Runnable done) implements Work {
    @Override
    public Need advance() {
        done.run();
        return Need.NOTHING;
    }

    @Override
    public PendingReceive pending() {
        throw waitsForNothing();
    }

    @Override
    public long waitNanos() {
        throw waitsForNothing();
    }

    @Override
    public long ticket() {
        throw waitsForNothing();
    }

    @Override
    public @Nullable Object decide(long ticket) {
        throw waitsForNothing();
    }

    @Override
    public boolean decided(long ticket, @Nullable Object decision) {
        throw waitsForNothing();
    }

    @Override
    public boolean expire(long ticket) {
        throw waitsForNothing();
    }

    @Override
    public void fail(Throwable why) {
        throw waitsForNothing();
    }

    @Override
    public void abandon(Throwable why) {
        throw waitsForNothing();
    }

    private static IllegalStateException waitsForNothing() {
        return new IllegalStateException("an errand waits for nothing");
    }
}
