// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.examples.token.TokenLoginHandler.ReadCode;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.dialog.PassingMachine;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.testkit.DialogUnderTest;
import io.github.rasdialog.testkit.stage.Engine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Machines of the token login as a generator with one fault would make them. */
final class GeneratedFaults {
    private GeneratedFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault(
                        "a wrong code leads where a right one does",
                        WrongIsRight::new,
                        "theMachineFollowsTheModel",
                        "after readCode.wrong the machine is at granted"),
                fault(
                        "a wrong code leads where a right one does, by the properties",
                        WrongIsRight::new,
                        "theDeclaredPropertiesHold",
                        "nobody gets in without a right code"),
                fault(
                        "waits twice as long as it may",
                        WaitsTwice::new,
                        "noCallOutlastsTheLongestHold",
                        "lasted \\d+ ms; it may last 60 s"),
                fault(
                        "lets the handler think for an hour",
                        ThinksForAnHour::new,
                        "noCallOutlastsTheLongestHold",
                        "deciding lasted"),
                fault(
                        "sends back what was typed as it was typed",
                        Echoes::new,
                        "theRulesOfTheProtocolAreKept",
                        "rule S3"),
                fault(
                        "reports success for a silent caller",
                        WelcomesTheSilent::new,
                        "nobodyIsLetInWithoutARightToIt",
                        "and the model does not"),
                says("reports root for everybody", IsRoot::new, "the user at .* is not the model's"),
                says("makes a FAILURE an ERROR", FailsAsError::new, "the result is ERROR"),
                says("reports another code", OtherCode::new, "the error is 5 "),
                says("says something else", Mumbles::new, "the text at .* is not the model's"),
                says("cuts the user to one byte", CutsTheUser::new, "readUser is not shown the user that was stored"),
                says("erases nothing", ErasesNothing::new, "is still there after erase"),
                says("asks the handler twice", AsksTwice::new, "the handler is asked \\d times for"));
    }

    private static SeededFault says(String what, UnaryOperator<DialogMachine> faulty, String cause) {
        return fault(what, faulty, "theMachineFollowsTheModel", cause);
    }

    private static SeededFault fault(String what, UnaryOperator<DialogMachine> faulty, String property, String cause) {
        DialogUnderTest<TokenLoginHandler> dialog = DialogUnderTest.of(
                        "src/main/dialog/token-login.dialog.yaml", TokenLoginHandler.class, handlers -> {
                            DialogType type = TokenLoginDialog.type(handlers);
                            return new DialogType(
                                    type.name(),
                                    type.digest(),
                                    type.sendBuffer(),
                                    type.receiveBuffer(),
                                    () -> faulty.apply(type.machines().get()));
                        })
                .words("user", "alice", "al\u0007ice");
        return new SeededFault(what, "generated code", dialog, Engine.OURS, property, cause);
    }

    private static final class WrongIsRight extends PassingMachine {
        WrongIsRight(DialogMachine machine) {
            super(machine);
        }

        @Override
        public Action decided(@Nullable Object decision) {
            return super.decided(decision instanceof ReadCode.Wrong ? new ReadCode.Right() : decision);
        }
    }

    private static final class WaitsTwice extends PassingMachine {
        WaitsTwice(DialogMachine machine) {
            super(machine);
        }

        @Override
        public int timeoutSeconds() {
            return 2 * super.timeoutSeconds();
        }
    }

    private static final class ThinksForAnHour extends PassingMachine {
        ThinksForAnHour(DialogMachine machine) {
            super(machine);
        }

        @Override
        public int withinSeconds() {
            return 60 * 60;
        }
    }

    private static final class Echoes extends PassingMachine {
        private byte[] typed = {};

        Echoes(DialogMachine machine) {
            super(machine);
        }

        @Override
        public Action line(byte[] bytes, int offset, int length) {
            typed = Arrays.copyOfRange(bytes, offset, offset + length);
            return super.line(bytes, offset, length);
        }

        @Override
        public int renderText(byte[] into) {
            int length = super.renderText(into);
            System.arraycopy(typed, 0, into, length, typed.length);
            return length + typed.length;
        }
    }

    private static final class WelcomesTheSilent extends PassingMachine {
        WelcomesTheSilent(DialogMachine machine) {
            super(machine);
        }

        private boolean silent() {
            return stateName().equals("gaveUp");
        }

        @Override
        public Result result() {
            return silent() ? Result.SUCCESS : super.result();
        }

        @Override
        public int error() {
            return silent() ? 0 : super.error();
        }

        @Override
        public int renderUser(byte[] into) {
            into[0] = 'x';
            return silent() ? 1 : super.renderUser(into);
        }
    }

    private static final class IsRoot extends PassingMachine {
        IsRoot(DialogMachine machine) {
            super(machine);
        }

        @Override
        public int renderUser(byte[] into) {
            if (super.renderUser(into) == 0) {
                return 0;
            }
            byte[] root = "root".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(root, 0, into, 0, root.length);
            return root.length;
        }
    }

    private static final class FailsAsError extends PassingMachine {
        FailsAsError(DialogMachine machine) {
            super(machine);
        }

        @Override
        public Result result() {
            return super.result() == Result.FAILURE ? Result.ERROR : super.result();
        }
    }

    private static final class OtherCode extends PassingMachine {
        OtherCode(DialogMachine machine) {
            super(machine);
        }

        @Override
        public int error() {
            return super.error() == 0 ? 0 : 5;
        }
    }

    private static final class Mumbles extends PassingMachine {
        Mumbles(DialogMachine machine) {
            super(machine);
        }

        @Override
        public int renderText(byte[] into) {
            into[0] = '?';
            return 1;
        }
    }

    private static final class CutsTheUser extends PassingMachine {
        CutsTheUser(DialogMachine machine) {
            super(machine);
        }

        @Override
        public Action line(byte[] bytes, int offset, int length) {
            return super.line(bytes, offset, stateName().equals("readUser") && length > 1 ? 1 : length);
        }
    }

    private static final class ErasesNothing extends PassingMachine {
        ErasesNothing(DialogMachine machine) {
            super(machine);
        }

        @Override
        public void erase() {}
    }

    private static final class AsksTwice extends PassingMachine {
        AsksTwice(DialogMachine machine) {
            super(machine);
        }

        @Override
        public @Nullable Object decide() throws Exception {
            super.decide();
            return super.decide();
        }
    }
}
