// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.AskingMachine;
import io.github.rasdialog.runtime.dialog.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The asking machine, its decisions and its time-out as a test wants them, and a list of what it was told. */
final class TestMachine extends AskingMachine {
    final List<String> told;

    @Nullable
    Object decision = true;

    int timeoutSeconds = super.timeoutSeconds();
    Runnable whenAsked = () -> {};
    Runnable whenEnded = () -> {};

    TestMachine() {
        this(new ArrayList<>());
    }

    private TestMachine(List<String> told) {
        super(told::add);
        this.told = told;
    }

    @Override
    public @Nullable Object decide() {
        whenAsked.run();
        return decision;
    }

    @Override
    public Action decided(@Nullable Object given) {
        return super.decided(given instanceof Secret secret ? secret.length() > 0 : given);
    }

    @Override
    public void discard(@Nullable Object given) {
        if (given instanceof Secret secret) {
            secret.erase();
        }
    }

    @Override
    public Action end() {
        whenEnded.run();
        return super.end();
    }

    @Override
    public int timeoutSeconds() {
        return timeoutSeconds;
    }
}
