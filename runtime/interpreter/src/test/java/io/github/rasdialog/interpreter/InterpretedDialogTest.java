// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.dialog.Secret;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import io.github.rasdialog.simulator.VirtualSimulation;
import io.github.rasdialog.simulator.caller.Script;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterpretedDialogTest {
    private static final String YAML = """
            dialog: Interpreted
            buffers: { send: 64, receive: 32 }
            data:
              user: { type: text, max: 8 }
              realm: { type: text, min: 2, max: 4, pattern: "[A-Z]+" }
              expected: { type: text, max: 8, secret: true }
              code: { type: text, max: 8, secret: true }
            counters: { wrong: { max: 1 } }
            start: askUser
            states:
              askUser: { kind: await-send, text: "User: ", next: readUser }
              readUser:
                kind: await-receive
                into: user
                timeout: 60s
                timed-out: silent
                decide:
                  known: { next: askCode, sets: [realm, expected] }
                  unknown: stranger
                within: 7s
              askCode: { kind: await-send, text: "Code for ${user}: ", next: readCode }
              readCode:
                kind: await-receive
                into: code
                timeout: 30s
                timed-out: silent
                malformed: denied
                decide:
                  right: granted
                  wrong: { count: wrong, next: askCode, exhausted: denied }
              silent: { kind: timed-out, next: gaveUp }
              gaveUp: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }
              granted: { kind: completing, result: success, user: "${user}", domain: "${realm}" }
              denied: { kind: completing, result: failure, user: "${user}" }
              stranger: { kind: completing, result: failure, user: "${user}" }
              over: { kind: ended }
            """;

    private final Dialog model =
            DialogLoader.load("interpreted.dialog.yaml", YAML).dialog().orElseThrow();
    private final InterpretedDialog dialog = InterpretedDialog.of(model);
    private final List<Question> questions = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    /** Knows everybody, and the code is the user's name spelt twice. */
    private final class Handler implements DialogHandler {
        @Override
        public Decision decide(Question question) {
            questions.add(question);
            if (question.state().equals("readUser")) {
                String user = question.text("user");
                return question.choose("known", Map.of("realm", "CORP", "expected", Secret.of(user + user)));
            }
            assertThat(question.secret("expected").matches(question.text("user").repeat(2)))
                    .isTrue();
            boolean right =
                    question.secret("code").matches(question.text("user").repeat(2));
            return question.choose(right ? "right" : "wrong");
        }

        @Override
        public void ended(Ending ending) {
            endings.add(ending);
        }
    }

    @Test
    void answersASimulatedCall() {
        CallOutcome outcome = call(Script.lines("eve").secretLine("evil").secretLine("eveeve"));

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
        assertThat(outcome.transcript().texts()).containsExactly("User: ", "Code for eve: ", "Code for eve: ");
        assertThat(new String(outcome.messages().get(0).domain(), StandardCharsets.US_ASCII))
                .isEqualTo("CORP");
        assertThat(endings).containsExactly(Ending.completed(Result.SUCCESS, 0));
    }

    @Test
    void countsAsTheModelSays() {
        assertThat(call(Script.lines("eve", "1", "2", "eveeve")).aftermath())
                .isEqualTo(Aftermath.AUTHENTICATION_FAILED);
        assertThat(call(Script.lines("eve", "far too long for a code")).aftermath())
                .isEqualTo(Aftermath.AUTHENTICATION_FAILED);
    }

    @Test
    void aLineThatNoStateForeseesIsAFailure() {
        assertThat(call(Script.lines("")).aftermath()).isEqualTo(Aftermath.ERROR_LOGGED);
        assertThat(call(Script.silent()).loggedError()).isEqualTo(638);
    }

    @Test
    void refusesWhatIsOutOfTurnAndStaysWhereItIs() {
        DialogMachine machine = dialog.machine(new Handler());

        assertThatIllegalStateException()
                .isThrownBy(machine::sent)
                .withMessage("sent is out of turn in state askUser, where the action is NONE");
        assertThat(machine.start()).isEqualTo(Action.SEND);
        assertThatIllegalStateException().isThrownBy(machine::start);
        assertThatIllegalStateException().isThrownBy(machine::timedOut);
        assertThatIllegalStateException().isThrownBy(machine::timeoutSeconds);
        assertThat(machine.action()).isEqualTo(Action.SEND);
        assertThat(machine.stateName()).isEqualTo("askUser");
    }

    @Test
    void saysWhatAHandlerCanChooseAndWhatIsKnown() throws Exception {
        DialogMachine machine = reading("eve");

        assertThat(machine.withinSeconds()).isEqualTo(7);
        machine.decide();
        Question question = questions.get(0);
        assertThat(question.choices())
                .containsExactly(
                        new Question.Choice("known", List.of("realm", "expected")),
                        new Question.Choice("unknown", List.of()));
        assertThat(question.known()).containsExactly("user");
        assertThat(question).hasToString("Question in readUser");
        assertThatIllegalStateException()
                .isThrownBy(() -> question.secret("code"))
                .withMessage("code is not surely set in readUser");
        assertThatIllegalArgumentException().isThrownBy(() -> question.text("nobody"));
        assertThatIllegalArgumentException().isThrownBy(() -> question.secret("user"));
    }

    @Test
    void refusesADecisionThatTheModelDoesNotAllow() {
        assertThatIllegalArgumentException().isThrownBy(() -> decision("known", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> decision("perhaps", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> decision("unknown", Map.of("realm", "AB")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision("known", Map.of("realm", "ab", "expected", Secret.of("x"))))
                .withMessage("realm does not match its pattern");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision("known", Map.of("realm", "AB", "expected", "hush")))
                .withMessage("expected takes a Secret");
        assertThatIllegalArgumentException().isThrownBy(() -> dialog.decision("askUser", "known", Map.of()));
    }

    @Test
    void erasesWhatAHandlerLentAndWasLent() throws Exception {
        Secret expected = Secret.of("eveeve");
        DialogMachine machine = reading("eve");
        machine.decided(decision("known", Map.of("realm", "CORP", "expected", expected)));
        assertThat(expected.isErased()).isTrue();

        machine.sent();
        byte[] code = "eveeve".getBytes(StandardCharsets.US_ASCII);
        machine.line(code, 0, code.length);
        machine.decide();
        Secret lent = questions.get(0).secret("code");
        assertThat(lent.isErased()).isFalse();
        machine.decided(dialog.decision("readCode", "right", Map.of()));
        assertThat(lent.isErased()).isTrue();
        assertThat(machine.result()).isEqualTo(Result.SUCCESS);
    }

    @Test
    void anAnswerToAnotherQuestionAndAnErasedSecretAreUndecided() {
        Secret erased = Secret.of("gone");
        Decision stale = decision("known", Map.of("realm", "CORP", "expected", erased));
        erased.erase();

        for (Object answer : new Object[] {stale, "known", dialog.decision("readCode", "right", Map.of())}) {
            DialogMachine machine = reading("eve");
            machine.decided(answer);
            assertThat(machine.stateName()).isEqualTo("(undecided)");
            assertThat(machine.error()).isEqualTo(645);
        }
    }

    private Decision decision(String outcome, Map<String, ?> values) {
        return dialog.decision("readUser", outcome, values);
    }

    private DialogMachine reading(String user) {
        DialogMachine machine = dialog.machine(new Handler());
        machine.start();
        machine.sent();
        byte[] line = user.getBytes(StandardCharsets.US_ASCII);
        assertThat(machine.line(line, 0, line.length)).isEqualTo(Action.DECIDE);
        return machine;
    }

    private CallOutcome call(Script caller) {
        VirtualSimulation simulation = Simulation.virtual(1);
        SecurityDialogs dialogs = new SecurityDialogs(
                dialog.type(Handler::new), simulation.rasman(), simulation.workers(), simulation.clock(), 1);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        return simulation.call(Scenario.of(caller));
    }
}
