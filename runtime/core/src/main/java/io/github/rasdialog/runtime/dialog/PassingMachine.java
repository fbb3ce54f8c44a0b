// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import org.jspecify.annotations.Nullable;

/** Passes all on to another machine; what extends it does something else besides, or instead. */
public abstract class PassingMachine implements DialogMachine {
    private final DialogMachine machine;

    /** Passes all on to this machine. */
    protected PassingMachine(DialogMachine machine) {
        this.machine = machine;
    }

    @Override
    public Action action() {
        return machine.action();
    }

    @Override
    public int state() {
        return machine.state();
    }

    @Override
    public String stateName() {
        return machine.stateName();
    }

    @Override
    public int counter(int index) {
        return machine.counter(index);
    }

    @Override
    public Action start() {
        return machine.start();
    }

    @Override
    public Action sent() {
        return machine.sent();
    }

    @Override
    public Action line(byte[] bytes, int offset, int length) {
        return machine.line(bytes, offset, length);
    }

    @Override
    public Action overlong() {
        return machine.overlong();
    }

    @Override
    public Action timedOut() {
        return machine.timedOut();
    }

    @Override
    public Action failed(int error) {
        return machine.failed(error);
    }

    @Override
    public Action decided(@Nullable Object decision) {
        return machine.decided(decision);
    }

    @Override
    public Action undecided() {
        return machine.undecided();
    }

    @Override
    public Action proceed() {
        return machine.proceed();
    }

    @Override
    public Action end() {
        return machine.end();
    }

    @Override
    public int renderText(byte[] into) {
        return machine.renderText(into);
    }

    @Override
    public int timeoutSeconds() {
        return machine.timeoutSeconds();
    }

    @Override
    public int maxLength() {
        return machine.maxLength();
    }

    @Override
    public boolean takesAnyInput() {
        return machine.takesAnyInput();
    }

    @Override
    public int withinSeconds() {
        return machine.withinSeconds();
    }

    @Override
    public @Nullable Object decide() throws Exception {
        return machine.decide();
    }

    @Override
    public Result result() {
        return machine.result();
    }

    @Override
    public int error() {
        return machine.error();
    }

    @Override
    public int renderUser(byte[] into) {
        return machine.renderUser(into);
    }

    @Override
    public int renderDomain(byte[] into) {
        return machine.renderDomain(into);
    }

    @Override
    public void erase() {
        machine.erase();
    }

    @Override
    public void discard(@Nullable Object decision) {
        machine.discard(decision);
    }

    @Override
    public void tellEnding(Ending ending) {
        machine.tellEnding(ending);
    }

    /** What the other machine says. */
    @Override
    public String toString() {
        return machine.toString();
    }
}
