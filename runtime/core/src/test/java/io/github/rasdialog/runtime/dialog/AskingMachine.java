// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A dialog written by hand, for tests of what runs dialogs: asks at most three times for a name; "ann" alone is let in, or
 * whom a subclass decides to. Silence is an ERROR.
 */
public class AskingMachine implements DialogMachine {
    /** What alone is let in. */
    public static final String LET_IN = "ann";

    /** Bytes. */
    public static final int SEND_BUFFER = 32;

    /** Bytes. */
    public static final int RECEIVE_BUFFER = 16;

    private static final int LONGEST = 20;
    private static final int QUESTIONS = 3;

    private final Consumer<String> told;
    private final byte[] name = new byte[LONGEST];
    private int length;
    private int asked;
    private boolean erased;
    private Action action = Action.NONE;
    private Result result = Result.ERROR;
    private int error;

    /**
     * A run.
     *
     * @param told hears what the machine is told, such as {@code line ann}, {@code timed out} and, last, {@code ended
     *     SUCCESS 0}
     */
    public AskingMachine(Consumer<String> told) {
        this.told = told;
    }

    /** A run that nobody listens to. */
    public AskingMachine() {
        this(event -> {});
    }

    @Override
    public Action start() {
        return ask();
    }

    @Override
    public Action sent() {
        return to(Action.RECEIVE);
    }

    @Override
    public Action line(byte[] bytes, int offset, int count) {
        System.arraycopy(bytes, offset, name, 0, count);
        length = count;
        told.accept("line " + name());
        return to(Action.DECIDE);
    }

    @Override
    public Action overlong() {
        told.accept("overlong");
        return ask();
    }

    @Override
    public Action timedOut() {
        told.accept("timed out");
        return to(Action.PROCEED);
    }

    @Override
    public Action proceed() {
        return complete(Result.ERROR, 638);
    }

    @Override
    public Action failed(int code) {
        told.accept("failed " + code);
        return complete(Result.ERROR, code);
    }

    @Override
    public Action decided(@Nullable Object decision) {
        if (!(decision instanceof Boolean letIn)) {
            return undecided();
        }
        told.accept("decided " + letIn);
        return letIn ? complete(Result.SUCCESS, 0) : ask();
    }

    @Override
    public Action undecided() {
        told.accept("undecided");
        return complete(Result.ERROR, 645);
    }

    @Override
    public Action end() {
        return to(Action.NONE);
    }

    /** What the caller typed. */
    protected final String name() {
        return new String(name, 0, length, ISO_8859_1);
    }

    @Override
    public @Nullable Object decide() throws Exception {
        return LET_IN.equals(name());
    }

    private Action ask() {
        asked++;
        if (asked > QUESTIONS) {
            length = render("nobody", name);
            return complete(Result.FAILURE, 0);
        }
        return to(Action.SEND);
    }

    private Action complete(Result reported, int code) {
        result = reported;
        error = code;
        return to(Action.COMPLETE);
    }

    private Action to(Action next) {
        action = next;
        return next;
    }

    @Override
    public Action action() {
        return action;
    }

    @Override
    public int state() {
        return action.ordinal();
    }

    @Override
    public String stateName() {
        return action.name();
    }

    @Override
    public int counter(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int renderText(byte[] into) {
        return render("Name: ", into);
    }

    @Override
    public int timeoutSeconds() {
        return 10;
    }

    @Override
    public int maxLength() {
        return LONGEST;
    }

    @Override
    public boolean takesAnyInput() {
        return false;
    }

    @Override
    public int withinSeconds() {
        return 5;
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
        System.arraycopy(name, 0, into, 0, length);
        return length;
    }

    @Override
    public int renderDomain(byte[] into) {
        return render("LAB", into);
    }

    @Override
    public void erase() {
        Arrays.fill(name, (byte) 0);
        erased = true;
    }

    /** Whether what was typed is overwritten. */
    public final boolean isErased() {
        return erased;
    }

    @Override
    public void tellEnding(Ending ending) {
        told.accept("ended " + ending.result().map(Enum::name).orElse("HUNG_UP") + " " + ending.error());
    }

    private static int render(String text, byte[] into) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, into, 0, bytes.length);
        return bytes.length;
    }
}
