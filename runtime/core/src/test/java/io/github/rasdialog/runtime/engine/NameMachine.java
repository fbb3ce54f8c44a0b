// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A dialog written by hand: asks for names until the handler says "yes", then lets the last one in. */
final class NameMachine implements DialogMachine {
    static final int TIMEOUT_SECONDS = 10;
    static final int WITHIN_SECONDS = 5;

    /** Events and endings, in order. */
    final List<String> told = new ArrayList<>();

    private final Callable<Object> handler;
    private Action action = Action.NONE;
    private Result result = Result.ERROR;
    private int error;
    private String name = "";
    int timeoutSeconds = TIMEOUT_SECONDS;
    boolean erased;
    Runnable whenAsked = () -> {};

    NameMachine(Callable<Object> handler) {
        this.handler = handler;
    }

    @Override
    public Action start() {
        return to(Action.SEND);
    }

    @Override
    public Action sent() {
        return to(Action.RECEIVE);
    }

    @Override
    public Action line(byte[] bytes, int offset, int length) {
        name = new String(bytes, offset, length, US_ASCII);
        told.add("line " + name);
        return to(Action.DECIDE);
    }

    @Override
    public Action overlong() {
        told.add("overlong");
        return to(Action.SEND);
    }

    @Override
    public Action timedOut() {
        told.add("timed out");
        return to(Action.PROCEED);
    }

    @Override
    public Action proceed() {
        return complete(Result.ERROR, 638);
    }

    @Override
    public Action failed(int code) {
        told.add("failed " + code);
        return complete(Result.ERROR, code);
    }

    @Override
    public Action decided(Object decision) {
        told.add("decided " + decision);
        return "yes".equals(decision) ? complete(Result.SUCCESS, 0) : to(Action.SEND);
    }

    @Override
    public Action undecided() {
        told.add("undecided");
        return complete(Result.ERROR, 645);
    }

    @Override
    public Action end() {
        return to(Action.NONE);
    }

    @Override
    public Object decide() throws Exception {
        whenAsked.run();
        return handler.call();
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
        return timeoutSeconds;
    }

    @Override
    public int maxLength() {
        return 5;
    }

    @Override
    public boolean takesAnyInput() {
        return false;
    }

    @Override
    public int withinSeconds() {
        return WITHIN_SECONDS;
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
        return render(name, into);
    }

    @Override
    public int renderDomain(byte[] into) {
        return 0;
    }

    @Override
    public void erase() {
        erased = true;
    }

    @Override
    public void tellEnding(Ending ending) {
        told.add("ended " + ending.result().map(Enum::name).orElse("HUNG_UP") + " " + ending.error());
    }

    private static int render(String text, byte[] into) {
        byte[] bytes = text.getBytes(US_ASCII);
        System.arraycopy(bytes, 0, into, 0, bytes.length);
        return bytes.length;
    }
}
