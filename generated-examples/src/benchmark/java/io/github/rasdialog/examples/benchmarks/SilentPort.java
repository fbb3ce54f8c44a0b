// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.runtime.rasman.SecurityInfo;

/**
 * RASMAN and a server whose callers say nothing, in next to no memory: one buffer is every port's, and whoever waits is
 * let go of, so that what is left belongs to the engine and its machine.
 */
final class SilentPort implements Rasman, PortBuffer, PendingReceive, Workers {
    private final int size;

    /** Ports whose buffers have so many bytes. */
    SilentPort(int size) {
        this.size = size;
    }

    @Override
    public void start(Work work) {
        if (work.advance() != Work.Need.RECEIVE) {
            throw new IllegalStateException("a dialog does not wait for its caller");
        }
    }

    @Override
    public int send(long port, PortBuffer buffer, int length) {
        return RasError.PENDING;
    }

    @Override
    public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
        return RasError.PENDING;
    }

    @Override
    public int getInfo(long port, SecurityInfo info) {
        throw new IllegalStateException("nothing was received");
    }

    @Override
    public PendingReceive newPendingReceive() {
        return this;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void write(byte[] source, int length) {}

    @Override
    public void read(byte[] target, int offset, int length) {
        throw new IllegalStateException("nothing was received");
    }

    @Override
    public void wipe(int length) {}

    @Override
    public void arm(int capacity) {}

    @Override
    public boolean isSignalled() {
        return false;
    }

    @Override
    public int length() {
        return 0;
    }

    @Override
    public void await(long nanos) {}

    @Override
    public void wake() {}

    @Override
    public void close() {}
}
