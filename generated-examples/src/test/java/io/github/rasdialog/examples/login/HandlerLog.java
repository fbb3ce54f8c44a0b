// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.runtime.dialog.Ending;
import java.util.ArrayList;
import java.util.List;

/** What one transaction's drawn handler was asked for and did, by the states' names, and how it was told it ended. */
final class HandlerLog {
    private final List<Choice> choices;
    private final List<String> decisions = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    private boolean handlerMade;

    /** A handler that makes these choices in turn, and {@link Choice#NO} once they are used up. */
    HandlerLog(List<Choice> choices) {
        this.choices = List.copyOf(choices);
    }

    /** The transaction has come as far as to need its handler. */
    void handlerIsMade() {
        handlerMade = true;
    }

    boolean isHandlerMade() {
        return handlerMade;
    }

    /** Makes the next choice; {@link Choice#EXCEPTION} and {@link Choice#ERROR} are thrown from here. */
    Choice choose(String state, String knowledge) {
        Choice choice = decisions.size() < choices.size() ? choices.get(decisions.size()) : Choice.NO;
        decisions.add(state + " " + choice);
        if (choice == Choice.EXCEPTION) {
            throw new IllegalStateException("cannot decide on " + knowledge);
        }
        if (choice == Choice.ERROR) {
            throw new StackOverflowError("on " + knowledge);
        }
        return choice;
    }

    void ended(Ending ending) {
        endings.add(ending);
    }

    /** Each decision: the state's name and what was chosen. */
    List<String> decisions() {
        return decisions;
    }

    List<Ending> endings() {
        return endings;
    }

    @Override
    public String toString() {
        return "decisions " + decisions + ", endings " + endings;
    }
}
