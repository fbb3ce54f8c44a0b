// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the writers of the machine's methods share: the dialog, its names, and phrases of generated code. */
record Machine(Dialog dialog, JavaNames names) {

    /** The states of a kind, in their order. */
    <S extends State> Stream<S> states(Class<S> kind) {
        return dialog.states().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A method of {@code DialogMachine}. */
    static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** Goes where a target leads, counting on the way. */
    CodeBlock follow(Target target) {
        CodeBlock next = enter(dialog.state(target.next()));
        return target.counting()
                .map(counting -> CodeBlock.of(
                        "$N()$W? $L$W: $L",
                        JavaNames.count(dialog.counters().get(counting.counter())),
                        next,
                        enter(dialog.state(counting.exhausted()))))
                .orElse(next);
    }

    /** Enters a state. */
    CodeBlock enter(State state) {
        return enter(state, firstAction(state));
    }

    /** Goes into a state's phase that begins with this action. */
    CodeBlock enter(State state, String action) {
        return CodeBlock.of("enter($N, $T.$L)", JavaNames.number(state), Types.ACTION, action);
    }

    /** Refuses an event or a question. */
    static CodeBlock refuse(String name) {
        return CodeBlock.of("throw outOfTurn($S);\n", name);
    }

    /** Refuses an event or a question unless this is the present action. */
    static CodeBlock require(String action, String name) {
        return CodeBlock.of("require($T.$L, $S);\n", Types.ACTION, action, name);
    }

    private static String firstAction(State state) {
        if (state instanceof AwaitSend) {
            return "SEND";
        }
        if (state instanceof AwaitReceive) {
            return "RECEIVE";
        }
        if (state instanceof Completing) {
            return "COMPLETE";
        }
        return state instanceof Ended ? "NONE" : "PROCEED";
    }
}
