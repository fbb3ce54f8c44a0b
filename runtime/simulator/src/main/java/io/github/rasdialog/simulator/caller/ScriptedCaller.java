// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.caller;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Follows a script; an act waits for the one before it, even across replies. */
final class ScriptedCaller implements Caller {
    private final Script script;
    private final Queue<Act> toDo = new ArrayDeque<>(2);
    private @Nullable Line line;
    private int textsShown;
    private boolean busy;

    ScriptedCaller(Script script) {
        this.script = script;
    }

    @Override
    public synchronized void connected(Line connected) {
        line = connected;
        act(connected, script.ahead());
    }

    @Override
    public synchronized void shown(byte[] text) {
        int reply = textsShown++;
        if (line == null) {
            throw new IllegalStateException("a text was shown before the call was taken");
        }
        if (reply < script.replies().size()) {
            act(line, script.replies().get(reply));
        }
    }

    private void act(Line on, List<Act> acts) {
        toDo.addAll(acts);
        if (!busy) {
            next(on);
        }
    }

    private synchronized void next(Line on) {
        busy = false;
        while (!busy) {
            Act act = toDo.poll();
            if (act == null) {
                return;
            }
            long delay = act.delay().toNanos();
            if (delay == 0) {
                perform(on, act);
            } else {
                busy = true;
                on.later(delay, () -> {
                    perform(on, act);
                    next(on);
                });
            }
        }
    }

    private static void perform(Line on, Act act) {
        if (!(act instanceof Act.Type keys)) {
            on.hangUp();
        } else if (keys.secret()) {
            on.typeSecret(keys.bytes());
        } else {
            on.type(keys.bytes());
        }
    }
}
