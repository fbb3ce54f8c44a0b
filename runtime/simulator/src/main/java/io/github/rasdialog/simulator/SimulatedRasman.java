// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.runtime.rasman.SecurityInfo;
import io.github.rasdialog.simulator.Fault.Manner;
import io.github.rasdialog.simulator.monitor.BufferOwner;
import io.github.rasdialog.simulator.monitor.NativeCall;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** RASMAN.DLL in memory. Thread-safe. */
final class SimulatedRasman implements Rasman {
    /** That of Windows in western Europe and America. */
    private static final Charset DEFAULT_CODE_PAGE = Charset.forName("windows-1252");

    private static final int AS_EVER = 0;
    private static final int STARTED = -1;

    private final RasServer server;
    private final Waiting waiting;
    private volatile Charset codePage = DEFAULT_CODE_PAGE;

    SimulatedRasman(RasServer server, Waiting waiting) {
        this.server = server;
        this.waiting = waiting;
    }

    void useCodePage(Charset ansi) {
        codePage = ansi;
    }

    @Override
    public Charset ansiCodePage() {
        return codePage;
    }

    @Override
    public PendingReceive newPendingReceive() {
        return new SimulatedEvent(waiting);
    }

    @Override
    public int send(long port, PortBuffer buffer, int length) {
        Call call = callOn(port, NativeCall.SEND);
        if (call == null) {
            return RasError.ERROR_INVALID_PORT_HANDLE;
        }
        int nth;
        synchronized (call) {
            nth = call.count(NativeCall.SEND);
            call.monitor().send(owner(call, buffer), call.sendBuffer().content(length), length);
        }
        int lossAnswer = lineLossInside(call, NativeCall.SEND, nth);
        synchronized (call) {
            Optional<Fault> fault = fault(call, NativeCall.SEND, nth);
            int code = answer(call, fault, lossAnswer, RasError.PENDING);
            call.monitor().sendAnswered(code);
            if (code == RasError.PENDING) {
                call.exchange().startSend(length, lastError(fault));
            }
            return code;
        }
    }

    @Override
    public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
        if (!(pending instanceof SimulatedEvent event)) {
            throw new IllegalArgumentException("an event that this RASMAN did not make");
        }
        Call call = callOn(port, NativeCall.RECEIVE);
        if (call == null) {
            return RasError.ERROR_INVALID_PORT_HANDLE;
        }
        int nth;
        synchronized (call) {
            nth = call.count(NativeCall.RECEIVE);
            call.monitor().receive(owner(call, buffer), event.capacity(), timeoutSeconds);
        }
        int lossAnswer = lineLossInside(call, NativeCall.RECEIVE, nth);
        synchronized (call) {
            event.bind(call);
            if (event.isClosed()) {
                call.monitor().closedEventUsed();
            }
            Optional<Fault> fault = fault(call, NativeCall.RECEIVE, nth);
            int code = call.exchange().isReceiving() || timeoutSeconds < 0 || event.isClosed()
                    ? RasError.ERROR_BUFFER_INVALID
                    : answer(call, fault, lossAnswer, RasError.PENDING);
            call.monitor().receiveAnswered(code);
            if (code == RasError.PENDING) {
                boolean never =
                        fault.filter(f -> f.manner() == Manner.NEVER_SIGNALLED).isPresent();
                call.exchange().startReceive(event, timeoutSeconds, lastError(fault), never);
            }
            return code;
        }
    }

    @Override
    public int getInfo(long port, SecurityInfo info) {
        Call call = callOn(port, NativeCall.GET_INFO);
        if (call == null) {
            return RasError.ERROR_INVALID_PORT_HANDLE;
        }
        int nth;
        synchronized (call) {
            nth = call.count(NativeCall.GET_INFO);
            call.monitor().getInfo();
        }
        int lossAnswer = lineLossInside(call, NativeCall.GET_INFO, nth);
        synchronized (call) {
            Exchange exchange = call.exchange();
            int code = answer(call, fault(call, NativeCall.GET_INFO, nth), lossAnswer, RasError.SUCCESS);
            info.set(
                    exchange.lastError(),
                    exchange.bytesReceived(),
                    call.scenario().port().device());
            call.monitor().getInfoAnswered(code, exchange.lastError());
            return code;
        }
    }

    private @Nullable Call callOn(long port, NativeCall function) {
        Call call = server.callOn(port);
        if (call == null) {
            server.monitor().unknownHandle(port, function);
        }
        return call;
    }

    private static BufferOwner owner(Call call, PortBuffer buffer) {
        if (buffer == call.sendBuffer()) {
            return BufferOwner.OWN_SEND;
        }
        if (buffer == call.receiveBuffer()) {
            return BufferOwner.OWN_RECEIVE;
        }
        return buffer instanceof SimulatedBuffer other && other.call().handle() == call.handle()
                ? BufferOwner.OLDER_TRANSACTION
                : BufferOwner.FOREIGN;
    }

    /** Loses the line here where the scenario says so; what the call then answers, {@link #AS_EVER} otherwise. */
    private int lineLossInside(Call call, NativeCall function, int nth) {
        if (call.scenario().hangUp().orElse(null) instanceof HangUp.Inside inside
                && inside.call() == function
                && inside.nth() == nth) {
            server.loseLine(call);
            return inside.started() ? STARTED : RasError.ERROR_PORT_DISCONNECTED;
        }
        return AS_EVER;
    }

    private static Optional<Fault> fault(Call call, NativeCall function, int nth) {
        Optional<Fault> sudden = call.interference().take(function, nth);
        if (sudden.isPresent()) {
            return sudden;
        }
        for (Fault fault : call.scenario().faults()) {
            if (fault.call() == function && fault.nth() == nth) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private static int answer(Call call, Optional<Fault> fault, int lossAnswer, int good) {
        if (call.isOver()) {
            return RasError.ERROR_PORT_DISCONNECTED;
        }
        if (lossAnswer != AS_EVER) {
            return lossAnswer == STARTED ? good : lossAnswer;
        }
        if (fault.isPresent() && fault.get().manner() == Manner.RETURNED) {
            return fault.get().code();
        }
        // GetInfo goes on telling what became of the last Receive (X9).
        return call.isLost() && good == RasError.PENDING ? RasError.ERROR_PORT_DISCONNECTED : good;
    }

    private static int lastError(Optional<Fault> fault) {
        return fault.isPresent() && fault.get().manner() == Manner.LAST_ERROR
                ? fault.get().code()
                : 0;
    }
}
