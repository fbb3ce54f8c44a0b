// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where several threads are about, what is seen may be out of order, and nobody is blamed for that alone. */
class TransactionMonitorTest {
    private static final long PORT = 0x1000;
    private static final int PENDING = 600;
    private static final int DISCONNECTED = 619;

    @Test
    void aCompleteThatWasUnderWayWhenEndAnsweredIsForgivenOnThreadsOnce() {
        TransactionMonitor monitor = begun(false);
        monitor.end();
        monitor.endAnswered(DISCONNECTED);
        monitor.complete(error(), true, false);
        assertThat(rules(monitor)).isEmpty();

        monitor.complete(error(), true, false);
        assertThat(rules(monitor)).containsExactly(Rule.C1);
    }

    @Test
    void onOneThreadItIsNot() {
        TransactionMonitor monitor = begun(true);
        monitor.end();
        monitor.endAnswered(DISCONNECTED);
        monitor.complete(error(), true, false);
        assertThat(rules(monitor)).containsExactly(Rule.C1);
    }

    @Test
    void norWhereTheWorkerWasWaitingForItsReceive() {
        TransactionMonitor monitor = begun(false);
        monitor.send(BufferOwner.OWN_SEND, new byte[1], 1);
        monitor.sendAnswered(PENDING);
        monitor.receive(BufferOwner.OWN_RECEIVE, 1, 1);
        monitor.receiveAnswered(PENDING);
        monitor.end();
        monitor.endAnswered(DISCONNECTED);
        monitor.complete(error(), true, false);
        assertThat(rules(monitor)).containsExactly(Rule.C1);
    }

    @Test
    void endMaySayNotYetWhileCompleteRunsOnAnotherThread() throws InterruptedException {
        TransactionMonitor monitor = begun(false);
        completeOnAnotherThread(monitor);
        monitor.end();
        monitor.endAnswered(0);
        assertThat(rules(monitor)).isEmpty();

        monitor.completeReturned();
        monitor.end();
        monitor.endAnswered(0);
        assertThat(rules(monitor)).containsExactly(Rule.E1);
    }

    @Test
    void nonzeroInsideANativeCallIsAViolationOnlyWhereTheCallSpannedAllOfEnd() {
        TransactionMonitor spanned = begun(false);
        spanned.send(BufferOwner.OWN_SEND, new byte[1], 1);
        spanned.end();
        spanned.endAnswered(DISCONNECTED);
        assertThat(rules(spanned)).containsExactly(Rule.E3);

        TransactionMonitor left = begun(false);
        left.send(BufferOwner.OWN_SEND, new byte[1], 1);
        left.end();
        left.sendAnswered(PENDING);
        left.endAnswered(DISCONNECTED);
        assertThat(rules(left)).isEmpty();
    }

    @Test
    void aQuickWorkerMayFinishBeforeBeginReturns() throws InterruptedException {
        Monitor all = new Monitor(() -> 0, false);
        TransactionMonitor monitor = all.watch(64, 64);
        monitor.begin(PORT, 64, 64, new byte[0]);
        completeOnAnotherThread(monitor);
        monitor.end();
        monitor.endAnswered(DISCONNECTED);
        monitor.cleanedUp();
        monitor.beginAnswered(0);
        all.compareLive(0);
        assertThat(all.violations()).isEmpty();
    }

    @Test
    void successAfterSilenceIsForgivenWhereInputOfBeforeMayBeLeft() {
        assertThat(rules(successAfterSilence(new Monitor(() -> 0, true), "ab"))).isEmpty();
        assertThat(rules(successAfterSilence(new Monitor(() -> 0, true), ""))).containsExactly(Rule.S1);

        Monitor ofLines = new Monitor(() -> 0, true);
        ofLines.expectLines();
        assertThat(rules(successAfterSilence(ofLines, "ab\rcd\r"))).isEmpty();
        assertThat(rules(successAfterSilence(ofLines, "ab\rcd"))).containsExactly(Rule.S1);
    }

    private static TransactionMonitor successAfterSilence(Monitor all, String typedAhead) {
        TransactionMonitor monitor = all.watch(64, 64);
        monitor.begin(PORT, 64, 64, new byte[0]);
        monitor.beginAnswered(0);
        if (!typedAhead.isEmpty()) {
            exchange(monitor, typedAhead.getBytes(StandardCharsets.US_ASCII));
        }
        exchange(monitor, new byte[0]);
        monitor.complete(
                new CompleteMessage(CompleteMessage.SUCCESS, PORT, 0, new byte[] {'a'}, new byte[0]), true, false);
        return monitor;
    }

    private static void exchange(TransactionMonitor monitor, byte[] received) {
        monitor.send(BufferOwner.OWN_SEND, new byte[1], 1);
        monitor.sendAnswered(PENDING);
        monitor.receive(BufferOwner.OWN_RECEIVE, 64, 1);
        monitor.receiveAnswered(PENDING);
        monitor.signalled(received.length, 0);
        monitor.seen(received);
        monitor.getInfo();
        monitor.getInfoAnswered(0, 0);
    }

    @Test
    void aLongHistoryKeepsItsRecentPart() {
        TransactionMonitor monitor = begun(true);
        for (int i = 0; i < 1000; i++) {
            monitor.shown(("text " + i).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(monitor.timeline())
                .contains("earlier events")
                .contains("\"text 999\"")
                .doesNotContain("\"text 1\"");
        assertThat(monitor.timeline().lines()).hasSizeBetween(128, 257);
    }

    @Test
    void ofManyViolationsTheFirstTwentyAreTold() {
        TransactionMonitor monitor = begun(true);
        for (int i = 0; i < 100; i++) {
            monitor.sendBufferTouched(65);
        }
        assertThat(rules(monitor)).hasSize(20).containsOnly(Rule.X3);
    }

    private static void completeOnAnotherThread(TransactionMonitor monitor) throws InterruptedException {
        Thread worker = new Thread(() -> monitor.complete(error(), true, false));
        worker.start();
        worker.join();
    }

    private static TransactionMonitor begun(boolean exact) {
        TransactionMonitor monitor = new Monitor(() -> 0, exact).watch(64, 64);
        monitor.begin(PORT, 64, 64, new byte[0]);
        monitor.beginAnswered(0);
        return monitor;
    }

    private static CompleteMessage error() {
        return new CompleteMessage(CompleteMessage.ERROR, PORT, DISCONNECTED, new byte[0], new byte[0]);
    }

    private static List<Rule> rules(TransactionMonitor monitor) {
        return monitor.violations().stream().map(Violation::rule).toList();
    }
}
