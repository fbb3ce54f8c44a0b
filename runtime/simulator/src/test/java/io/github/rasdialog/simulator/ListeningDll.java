// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.SecurityInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one text and writes down what each Receive brings, until one brings nothing. For one call. */
final class ListeningDll implements SecurityDll, SurelyRun {
    /** What a Receive brought, and when. */
    record Heard(String bytes, int lastError, long nanos) {}

    private static final byte[] TEXT = {'?'};

    final List<Heard> heard = new ArrayList<>();
    private final VirtualSimulation simulation;
    private final int capacity;
    private final int timeoutSeconds;
    private final PendingReceive pending;
    private final SecurityInfo info = new SecurityInfo();
    private @Nullable Begun begun;
    private boolean receiving;
    private boolean ended;

    private record Begun(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete) {}

    ListeningDll(VirtualSimulation simulation, int capacity, int timeoutSeconds) {
        this.simulation = simulation;
        this.capacity = capacity;
        this.timeoutSeconds = timeoutSeconds;
        this.pending = simulation.rasman().newPendingReceive();
    }

    static ListeningDll in(VirtualSimulation simulation, int capacity, int timeoutSeconds) {
        ListeningDll dll = new ListeningDll(simulation, capacity, timeoutSeconds);
        simulation.install(dll);
        return dll;
    }

    /** Everything that was received. */
    String all() {
        return String.join("", heard.stream().map(Heard::bytes).toList());
    }

    @Override
    public int begin(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete) {
        begun = new Begun(port, send, receive, complete);
        simulation.workers().start(this);
        return 0;
    }

    @Override
    public int end(long port) {
        ended = true;
        return RasError.ERROR_PORT_DISCONNECTED;
    }

    @Override
    public Need advance() {
        Begun call = begun;
        if (ended || call == null) {
            return Need.NOTHING;
        }
        if (!receiving) {
            call.send().write(TEXT, TEXT.length);
            simulation.rasman().send(call.port(), call.send(), TEXT.length);
        } else if (!pending.isSignalled()) {
            return Need.RECEIVE;
        } else if (!hear(call)) {
            call.complete().complete(ReferenceDll.error(call.port(), RasError.ERROR_REQUEST_TIMEOUT));
            return Need.NOTHING;
        }
        receiving = true;
        pending.arm(capacity);
        simulation.rasman().receive(call.port(), call.receive(), pending, timeoutSeconds);
        return Need.RECEIVE;
    }

    private boolean hear(Begun call) {
        simulation.rasman().getInfo(call.port(), info);
        int length = pending.length();
        byte[] bytes = new byte[length];
        call.receive().read(bytes, 0, length);
        call.receive().wipe(length);
        heard.add(new Heard(
                new String(bytes, StandardCharsets.ISO_8859_1),
                info.lastError(),
                simulation.clock().nanos()));
        return length > 0;
    }

    @Override
    public PendingReceive pending() {
        return pending;
    }

    @Override
    public long waitNanos() {
        return Long.MAX_VALUE;
    }

    @Override
    public long ticket() {
        return 0;
    }

    @Override
    public Object decide(long ticket) {
        throw new IllegalStateException("nothing to decide");
    }

    @Override
    public boolean decided(long ticket, @Nullable Object decision) {
        throw new IllegalStateException("nothing to decide");
    }

    @Override
    public boolean expire(long ticket) {
        throw new IllegalStateException("nothing to decide");
    }
}
