// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static io.github.rasdialog.simulator.Mistake.*;

import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.SecurityInfo;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One transaction of a {@link ReferenceDll}. */
final class ReferenceTransaction implements SurelyRun {
    static final int SEND_SIZE = 64;
    private static final int MAX_LINE = 40;
    private static final int TIMEOUT_SECONDS = 60;
    private static final long GRACE = 5_000_000_000L;
    private static final long WITHIN = 10_000_000_000L;
    private static final long OTHER_HANDLE = 0xBAD;

    final ReferenceDll dll;
    final long port;
    final PortBuffer send;
    final PortBuffer receive;
    final CompleteFunction complete;
    final PendingReceive pending;
    boolean completed;

    private final StringBuilder input = new StringBuilder();
    private final SecurityInfo info = new SecurityInfo();
    private final ReferenceDecision decision = new ReferenceDecision();
    private String user = "";
    private String code = "";
    private boolean askingCode;
    private boolean inside;
    private boolean doomed;
    private boolean ended;
    private boolean onlyCompletes;
    private boolean inFlight;
    private long giveUpAt;
    private boolean saidGoodbye;

    ReferenceTransaction(ReferenceDll dll, long port, PortBuffer send, PortBuffer receive, CompleteFunction complete) {
        this.dll = dll;
        this.port = port;
        this.send = send;
        this.receive = receive;
        this.complete = complete;
        this.pending = dll.newEvent();
    }

    private boolean wrong(Mistake mistake) {
        return dll.mistake == mistake;
    }

    // End.

    boolean isInside() {
        return inside;
    }

    void doom() {
        doomed = true;
    }

    void end() {
        ended = !wrong(GOES_ON_AFTER_END) && !wrong(COMPLETES_AFTER_END);
        pending.wake();
    }

    // The work.

    @Override
    public Need advance() {
        if (onlyCompletes && !completed) {
            completeOnce(ReferenceDll.error(port, RasError.ERROR_AUTH_INTERNAL));
            return Need.NOTHING;
        }
        if (wrong(COMPLETES_AFTER_END) && !dll.live.containsKey(port)) {
            return fail(RasError.ERROR_AUTH_INTERNAL);
        }
        if (ended || completed) {
            return Need.NOTHING;
        }
        if (decision.isExpired() && wrong(TAKES_LATE_DECISION) && decision.isUnanswered()) {
            return Need.NOTHING;
        }
        if (decision.isExpired() || !decision.isUnanswered()) {
            return conclude();
        }
        return inFlight ? afterWait() : ask();
    }

    private Need ask() {
        if (wrong(RECEIVES_WITHOUT_SEND) && !askingCode) {
            return listen();
        }
        int answer = sendPrompt();
        if (ended) {
            return Need.NOTHING;
        }
        if (doomed) {
            return fail(RasError.ERROR_PORT_DISCONNECTED);
        }
        if (answer != RasError.PENDING && !wrong(RECEIVES_AFTER_FAILED_SEND)) {
            return wrong(SUCCESS_ON_ERROR) ? succeed() : fail(asError(answer));
        }
        if (wrong(SENDS_TWICE)) {
            dll.rasman.send(port, send, 1);
        }
        if (wrong(REUSES_SEND_BUFFER_EARLY)) {
            send.write(new byte[] {'x'}, 1);
        }
        if (wrong(PASSES_VERDICT_AFTER_SEND)) {
            user = "alice";
            return report(CompleteMessage.FAILURE, 0);
        }
        return listen();
    }

    private Need listen() {
        int answer = startReceive();
        if (wrong(RECEIVES_TWICE)) {
            startReceive();
        }
        if (ended) {
            return Need.NOTHING;
        }
        if (doomed && answer != RasError.PENDING) {
            return fail(RasError.ERROR_PORT_DISCONNECTED);
        }
        if (answer != RasError.PENDING) {
            if (wrong(WAITS_FOR_FAILED_RECEIVE)) {
                pending.await(1);
            }
            return wrong(SUCCESS_ON_ERROR) ? succeed() : fail(asError(answer));
        }
        inFlight = true;
        touchEarly();
        giveUpAt = dll.clock.nanos() + TIMEOUT_SECONDS * 1_000_000_000L + GRACE;
        return wrong(SKIPS_WAIT) ? afterWait() : Need.RECEIVE;
    }

    private void touchEarly() {
        switch (dll.mistake) {
            case ARMS_IN_FLIGHT -> pending.arm(1);
            case ASKS_EARLY -> lastError();
            case READS_LENGTH_EARLY -> pending.length();
            case READS_BUFFER_EARLY -> receive.read(new byte[1], 0, 1);
            default -> {}
        }
    }

    int sendPrompt() {
        String prompt = askingCode ? "Code for " + printable(user) + ": " : "User name: ";
        if (wrong(ECHOES_CONTROLS) && askingCode) {
            prompt = "Code for " + user + ": ";
        }
        return send(prompt);
    }

    private int send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        PortBuffer into = wrong(USES_OLD_BUFFERS) ? dll.formerOn(this).send : send;
        int length = bytes.length;
        if (wrong(OVERRUNS_SEND_BUFFER)) {
            into.write(new byte[into.size() + 1], into.size() + 1);
        } else if (into == send) {
            into.write(bytes, length);
        }
        if (wrong(SENDS_TOO_MUCH)) {
            length = send.size() + 1;
        }
        long handle = wrong(INVENTS_HANDLE) ? OTHER_HANDLE : port;
        inside = true;
        int answer = dll.rasman.send(handle, wrong(SENDS_RECEIVE_BUFFER) ? receive : into, length);
        inside = false;
        return answer;
    }

    int startReceive() {
        if (!wrong(RECEIVES_TWICE) || !inFlight) {
            pending.arm(receive.size() + (wrong(RECEIVES_TOO_MUCH) ? 1 : 0));
        }
        if (wrong(USES_CLOSED_EVENT)) {
            pending.close();
        }
        inside = true;
        inFlight = true;
        int answer = dll.rasman.receive(
                port,
                wrong(RECEIVES_INTO_SEND_BUFFER) ? send : receive,
                pending,
                wrong(NEGATIVE_TIMEOUT) ? -1 : TIMEOUT_SECONDS);
        inside = false;
        inFlight = answer == RasError.PENDING;
        return answer;
    }

    private Need afterWait() {
        if (!wrong(SKIPS_WAIT) && !pending.isSignalled()) {
            if (dll.clock.nanos() < giveUpAt) {
                return Need.RECEIVE;
            }
            return fail(RasError.ERROR_REQUEST_TIMEOUT);
        }
        inFlight = false;
        if (doomed && wrong(FORGETS_AFTER_NOT_YET)) {
            return Need.NOTHING;
        }
        int error = lastError();
        if (doomed && wrong(SUCCESS_AFTER_NOT_YET)) {
            return succeed();
        }
        if (doomed && wrong(FAILURE_AFTER_NOT_YET)) {
            user = "alice";
            return report(CompleteMessage.FAILURE, 0);
        }
        if (doomed) {
            return fail(RasError.ERROR_PORT_DISCONNECTED);
        }
        return error == 0 ? take(pending.length()) : fail(error);
    }

    int lastError() {
        if (wrong(NEVER_ASKS) || wrong(CALLS_SILENT_UNASKED)) {
            return 0;
        }
        inside = true;
        int answer = dll.rasman.getInfo(port, info);
        inside = false;
        return answer == 0 ? info.lastError() : answer;
    }

    private Need take(int length) {
        if (length == 0) {
            if (wrong(READS_AFTER_TIMEOUT)) {
                receive.read(new byte[1], 0, 1);
            }
            if (wrong(SUCCESS_WHEN_SILENT)) {
                return succeed();
            }
            if (wrong(NEVER_ASKS) && !askingCode) {
                askingCode = true;
                return ask();
            }
            return fail(RasError.ERROR_REQUEST_TIMEOUT);
        }
        int read = length + (wrong(READS_PAST_LENGTH) ? 1 : 0);
        byte[] bytes = new byte[read];
        receive.read(bytes, 0, read);
        if (!wrong(LEAVES_RECEIVE_BUFFER)) {
            receive.wipe(length);
        }
        input.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        int end = input.indexOf("\r");
        if (end < 0 && wrong(TAKES_PIECE_FOR_LINE)) {
            end = input.length();
            input.append('\r');
        }
        return end < 0 ? listen() : line(end);
    }

    private Need line(int end) {
        String line = input.substring(0, end);
        input.delete(0, end + 1);
        if (line.isEmpty() || line.length() > MAX_LINE || line.indexOf('\0') >= 0) {
            return fail(RasError.ERROR_UNRECOGNIZED_RESPONSE);
        }
        if (!askingCode) {
            user = line;
            askingCode = true;
            return ask();
        }
        code = line;
        if (wrong(ECHOES_SECRET) && !saidGoodbye) {
            saidGoodbye = true;
            input.setLength(0);
            send("You typed " + code);
            return listen();
        }
        decision.ask();
        return Need.DECISION;
    }

    @Override
    public PendingReceive pending() {
        return pending;
    }

    @Override
    public long waitNanos() {
        return decision.isOpen() ? WITHIN : Math.max(0, giveUpAt - dll.clock.nanos());
    }

    @Override
    public long ticket() {
        return decision.ticket();
    }

    @Override
    public @Nullable Object decide(long ticket) {
        return code.equals(ReferenceDll.RIGHT_CODE);
    }

    @Override
    public boolean decided(long ticket, @Nullable Object answer) {
        return decision.answer(ticket, answer, ended, wrong(TAKES_LATE_DECISION));
    }

    @Override
    public boolean expire(long ticket) {
        return !ended && decision.expire(ticket);
    }

    private Need conclude() {
        if (decision.isUnanswered()) {
            return fail(RasError.ERROR_AUTH_INTERNAL);
        }
        return decision.isRight() ? succeed() : report(CompleteMessage.FAILURE, 0);
    }

    // Complete.

    /** Completes wherever it is. */
    void completeNow() {
        onlyCompletes = true;
        completeOnce(ReferenceDll.error(port, RasError.ERROR_AUTH_INTERNAL));
    }

    /** Has nothing done but Complete, some time after Begin. */
    void completeLater() {
        onlyCompletes = true;
        dll.workers.start(this);
    }

    private Need succeed() {
        if (user.isEmpty()) {
            user = "alice";
        }
        return report(CompleteMessage.SUCCESS, 0);
    }

    private Need fail(int error) {
        return report(CompleteMessage.ERROR, wrong(ERROR_WITHOUT_CODE) ? 0 : error);
    }

    private Need report(int id, int error) {
        if (wrong(GOES_ON_AFTER_END) && !dll.live.containsKey(port)) {
            return Need.NOTHING;
        }
        CompleteMessage message = new ReferenceMessage(dll.mistake, port, user, code).of(id, error);
        completeOnce(message);
        if (wrong(COMPLETES_TWICE)) {
            completeOnce(message);
        }
        if (wrong(TOUCHES_BUFFER_AFTER_COMPLETE)) {
            send.wipe(1);
        }
        if (wrong(SENDS_AFTER_COMPLETE)) {
            dll.rasman.send(port, send, 1);
        }
        return Need.NOTHING;
    }

    private void completeOnce(CompleteMessage message) {
        if (mayWipe()) {
            receive.wipe(receive.size());
        }
        completed = true;
        if (doomed) {
            dll.live.remove(port);
        }
        ReferenceTransaction former = dll.formerOn(this);
        if (wrong(CALLS_OLD_COMPLETE) && former != this) {
            former.complete.complete(message);
        }
        complete.complete(message);
    }

    private boolean mayWipe() {
        boolean bufferIsOurs = !inFlight || pending.isSignalled();
        boolean wrong = wrong(LEAVES_RECEIVE_BUFFER) || wrong(COMPLETES_AFTER_END);
        return bufferIsOurs && !completed && !onlyCompletes && !wrong;
    }

    private static int asError(int answer) {
        return answer == 0 ? RasError.ERROR_AUTH_INTERNAL : answer;
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "");
    }
}
