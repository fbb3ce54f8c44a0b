// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.Work.Need;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** One transaction, step by step: whoever extends this is the server, the caller, the clock and the runner. */
abstract class TransactionStage {
    final FakeRasman rasman = new FakeRasman();
    final Deque<Work> started = new ArrayDeque<>();
    final TestMachine machine = new TestMachine();
    final SecurityDialogs dialogs = dialogs(() -> machine, started::add);

    SecurityDialogs dialogs(Supplier<TestMachine> machines, Workers workers) {
        return new SecurityDialogs(new DialogType("Name", "sha256:0", 32, 8, machines), rasman, workers, rasman, 2);
    }

    int begin(SecurityDialogs to, long port) {
        return to.begin(port, rasman.sendBuffer, rasman.receiveBuffer, rasman);
    }

    Work begun() {
        assertThat(begin(dialogs, FakeRasman.PORT)).isZero();
        return started.remove();
    }

    Work asked() {
        Work work = begun();
        assertThat(work.advance()).isEqualTo(Need.RECEIVE);
        return work;
    }

    /** Runs the work up to a decision and hands it in. */
    Need decide(Work work) {
        assertThat(work.advance()).isEqualTo(Need.DECISION);
        assertThat(work.decided(work.ticket(), work.decide(work.ticket()))).isTrue();
        return work.advance();
    }

    int end() {
        return dialogs.end(FakeRasman.PORT);
    }
}
