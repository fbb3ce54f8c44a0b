// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.ClassName;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import io.github.rasdialog.model.dialog.State;
import java.util.Locale;
import java.util.Set;

/**
 * The Java names of what a dialog names. The names of the YAML have neither {@code _} nor {@code $} and are unequal
 * ignoring case, so a name made here with an underscore, or with an ending of ours, cannot clash with one of theirs.
 */
final class JavaNames {
    private final String packageName;
    private final String dialog;
    private final Set<String> topLevel;

    JavaNames(Dialog dialog, String packageName) {
        this.packageName = packageName;
        this.dialog = dialog.name();
        this.topLevel = Set.of(
                handler().simpleName(),
                data().simpleName(),
                states().simpleName(),
                machine().simpleName());
    }

    /** The package; empty for the unnamed one. */
    String packageName() {
        return packageName;
    }

    /** The folder that the package's sources lie in, with a slash behind it; empty for the unnamed package. */
    String folder() {
        return packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    }

    ClassName handler() {
        return ClassName.get(packageName, dialog + "Handler");
    }

    ClassName data() {
        return ClassName.get(packageName, dialog + "Data");
    }

    ClassName states() {
        return ClassName.get(packageName, dialog + "State");
    }

    ClassName machine() {
        return ClassName.get(packageName, dialog + "Dialog");
    }

    /** The sealed interface of a state's decisions. */
    ClassName decision(AwaitReceive state) {
        return handler().nestedClass(nested(state.name()));
    }

    /** The record of one outcome. */
    ClassName outcome(AwaitReceive state, Outcome outcome) {
        return decision(state).nestedClass(nested(outcome.name()));
    }

    /** A nested type must not be called as the class around it, and must not hide the classes it is used with. */
    private String nested(String name) {
        String type = capitalised(name);
        return topLevel.contains(type) ? type + "_" : type;
    }

    /** A record's component: a variable of this name would hide the class whose constants the record uses. */
    String component(Datum datum) {
        return datum.name().equals(data().simpleName()) ? datum.name() + "_" : datum.name();
    }

    /** The enum's constant: {@code askUser} gives {@code ASK_USER}, a built-in completion a name that ends in _. */
    static String constant(State state) {
        if (state instanceof Completing completing && completing.builtIn()) {
            return upperSnake(state.name().substring(1, state.name().length() - 1)) + "_";
        }
        return upperSnake(state.name());
    }

    /** The machine's constant for a state's number. */
    static String number(State state) {
        return "STATE_" + constant(state);
    }

    /** The data class's constant for what a datum's values are like. */
    static String type(Datum datum) {
        return "TYPE_OF_" + upperSnake(datum.name());
    }

    /** The machine's field that keeps a datum. */
    static String field(Datum datum) {
        return datum.name() + "Datum";
    }

    /** The data class's field that shows a datum. */
    static String value(Datum datum) {
        return datum.name() + "Value";
    }

    /** The machine's field that keeps a counter. */
    static String field(Counter counter) {
        return counter.name() + "Counter";
    }

    /** The machine's constant for a counter's greatest value. */
    static String max(Counter counter) {
        return "MAX_" + upperSnake(counter.name());
    }

    /** The machine's method that counts where it can. */
    static String count(Counter counter) {
        return "count" + capitalised(counter.name());
    }

    /** The machine's method that asks for a state's decision. */
    static String ask(AwaitReceive state) {
        return "ask" + capitalised(state.name());
    }

    /** The machine's method that takes a state's decision. */
    static String decided(AwaitReceive state) {
        return "decided" + capitalised(state.name());
    }

    /** The machine's constant for a literal part of a state's text, counted from 1. */
    static String literal(String role, State state, int part) {
        return role + "_" + constant(state) + "_" + part;
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Underscores are put between words, never before a digit and never last. */
    static String upperSnake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }
}
