// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.rasman.RasError;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A dialog for the engine, written by hand: a user name, then a code, up to three times. */
final class LoginMachine implements DialogMachine {
    static final int SEND_SIZE = 64;
    static final int RECEIVE_SIZE = 1;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final int MAX_LINE = 40;
    private static final int MAX_WRONG = 2;

    private enum State {
        ASK_USER(Action.SEND),
        READ_USER(Action.RECEIVE),
        ASK_CODE(Action.SEND),
        READ_CODE(Action.RECEIVE),
        CHECK_CODE(Action.DECIDE),
        SILENT(Action.PROCEED),
        DONE(Action.COMPLETE),
        OVER(Action.NONE);

        private final Action action;

        State(Action action) {
            this.action = action;
        }
    }

    private final Predicate<String> isRight;
    private State state = State.OVER;
    private byte[] user = {};
    private byte[] code = {};
    private int wrong;
    private Result result = Result.ERROR;
    private int error;

    private LoginMachine(Predicate<String> isRight) {
        this.isRight = isRight;
    }

    static DialogType type(Predicate<String> isRight) {
        return new DialogType("Login", "sha256:none", SEND_SIZE, RECEIVE_SIZE, () -> new LoginMachine(isRight));
    }

    private Action to(State next) {
        state = next;
        return next.action;
    }

    private Action done(Result how, int code) {
        result = how;
        error = code;
        return to(State.DONE);
    }

    @Override
    public Action action() {
        return state.action;
    }

    @Override
    public int state() {
        return state.ordinal();
    }

    @Override
    public String stateName() {
        return state.name();
    }

    @Override
    public int counter(int index) {
        return wrong;
    }

    @Override
    public Action start() {
        return to(State.ASK_USER);
    }

    @Override
    public Action sent() {
        return to(state == State.ASK_USER ? State.READ_USER : State.READ_CODE);
    }

    @Override
    public Action line(byte[] bytes, int offset, int length) {
        byte[] line = Arrays.copyOfRange(bytes, offset, offset + length);
        if (length == 0 || length > MAX_LINE || new String(line, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            return overlong();
        }
        if (state == State.READ_USER) {
            user = line;
            return to(State.ASK_CODE);
        }
        code = line;
        return to(State.CHECK_CODE);
    }

    @Override
    public Action overlong() {
        return done(Result.ERROR, RasError.ERROR_UNRECOGNIZED_RESPONSE);
    }

    @Override
    public Action timedOut() {
        return to(State.SILENT);
    }

    @Override
    public Action failed(int cause) {
        return done(Result.ERROR, cause);
    }

    @Override
    public Action decided(@Nullable Object decision) {
        if (!(decision instanceof Boolean right)) {
            return undecided();
        }
        if (right) {
            return done(Result.SUCCESS, 0);
        }
        return wrong++ < MAX_WRONG ? to(State.ASK_CODE) : done(Result.FAILURE, 0);
    }

    @Override
    public Action undecided() {
        return done(Result.ERROR, RasError.ERROR_AUTH_INTERNAL);
    }

    @Override
    public Action proceed() {
        return done(Result.ERROR, RasError.ERROR_REQUEST_TIMEOUT);
    }

    @Override
    public Action end() {
        return to(State.OVER);
    }

    @Override
    public int renderText(byte[] into) {
        String name =
                CONTROLS.matcher(new String(user, StandardCharsets.ISO_8859_1)).replaceAll("");
        String text = state == State.ASK_USER ? "User name: " : "Code for " + name + ": ";
        return put(text.getBytes(StandardCharsets.ISO_8859_1), into);
    }

    private static int put(byte[] bytes, byte[] into) {
        System.arraycopy(bytes, 0, into, 0, bytes.length);
        return bytes.length;
    }

    @Override
    public int timeoutSeconds() {
        return state == State.READ_USER ? 60 : 30;
    }

    @Override
    public int maxLength() {
        return MAX_LINE;
    }

    @Override
    public boolean takesAnyInput() {
        return false;
    }

    @Override
    public int withinSeconds() {
        return 10;
    }

    @Override
    public Object decide() {
        return isRight.test(new String(code, StandardCharsets.ISO_8859_1));
    }

    @Override
    public Result result() {
        return result;
    }

    @Override
    public int error() {
        return error;
    }

    @Override
    public int renderUser(byte[] into) {
        return result == Result.ERROR ? 0 : put(user, into);
    }

    @Override
    public int renderDomain(byte[] into) {
        return 0;
    }

    @Override
    public void erase() {
        Arrays.fill(user, (byte) 0);
        Arrays.fill(code, (byte) 0);
    }

    @Override
    public void tellEnding(Ending ending) {
        erase();
    }
}
