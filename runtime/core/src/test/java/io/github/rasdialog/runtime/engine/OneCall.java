// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.ArrayDeque;
import java.util.Deque;

/** A program: one call that succeeds, then what was counted; for a JVM with few modules. */
final class OneCall {
    private OneCall() {}

    public static void main(String[] arguments) {
        boolean jfr = ModuleLayer.boot().findModule("jdk.jfr").isPresent();
        System.out.println("jfr " + (jfr ? "present" : "absent"));
        FakeRasman rasman = new FakeRasman();
        Deque<Work> started = new ArrayDeque<>();
        SecurityDialogs dialogs = new SecurityDialogs(
                new DialogType("Name", "sha256:0", 32, 8, TestMachine::new), rasman, started::add, rasman, 1);
        dialogs.begin(FakeRasman.PORT, rasman.sendBuffer, rasman.receiveBuffer, rasman);
        Work work = started.remove();
        work.advance();
        rasman.deliver("ann\r");
        work.advance();
        work.decided(work.ticket(), work.decide(work.ticket()));
        work.advance();
        dialogs.end(FakeRasman.PORT);
        started.forEach(Work::advance);
        System.out.println(dialogs.counters());
    }
}
