// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.interpreter.Question;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import io.github.rasdialog.simulator.VirtualSimulation;
import io.github.rasdialog.simulator.caller.Script;

/** A password, twice. */
final class Login implements DialogHandler {
    static final String RIGHT = "sesame";

    static final String YAML = """
            dialog: Login
            buffers: { send: 64, receive: 32 }
            data:
              user: { type: text, max: 8 }
              password: { type: text, max: 8, secret: true }
            counters: { wrong: { max: 1 } }
            start: askUser
            states:
              askUser: { kind: await-send, text: "User: ", next: readUser }
              readUser:
                kind: await-receive
                into: user
                timeout: 60s
                timed-out: silent
                malformed: nonsense
                received: askPassword
              askPassword: { kind: await-send, text: "Password: ", next: readPassword }
              readPassword:
                kind: await-receive
                into: password
                timeout: 60s
                timed-out: silent
                malformed: nonsense
                decide:
                  right: granted
                  wrong: { count: wrong, next: askPassword, exhausted: denied }
              silent: { kind: timed-out, next: gaveUp }
              gaveUp: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }
              nonsense: { kind: completing, result: error, error: ERROR_UNRECOGNIZED_RESPONSE }
              granted: { kind: completing, result: success, user: "${user}" }
              denied: { kind: completing, result: failure, user: "${user}" }
              over: { kind: ended }
            """;

    static Dialog dialog() {
        return DialogLoader.load("login.dialog.yaml", YAML).dialog().orElseThrow();
    }

    @Override
    public Decision decide(Question question) {
        return question.choose(question.secret("password").matches(RIGHT) ? "right" : "wrong");
    }

    static CallOutcome call(DialogType type, String... lines) {
        VirtualSimulation simulation = Simulation.virtual(1);
        SecurityDialogs dialogs =
                new SecurityDialogs(type, simulation.rasman(), simulation.workers(), simulation.clock(), 1);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        return simulation.call(Scenario.of(Script.lines(lines)));
    }
}
