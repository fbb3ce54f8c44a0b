// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.rasdialog.model.dialog.AwaitReceive;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;

/** Writes the particulars of a receive: how long it may take, and how much it takes. */
final class ReceiveMethods {
    private final Machine machine;

    ReceiveMethods(Machine machine) {
        this.machine = machine;
    }

    List<MethodSpec> generate() {
        return List.of(
                particular(
                        "timeoutSeconds",
                        int.class,
                        state -> CodeBlock.of("$L", state.timeoutSeconds().orElse(0))),
                particular(
                        "maxLength",
                        int.class,
                        state -> CodeBlock.of(
                                "$L", machine.dialog().data().get(state.into()).max())),
                particular("takesAnyInput", boolean.class, state -> CodeBlock.of("$L", state.untilAny())));
    }

    private MethodSpec particular(String name, Type type, Function<AwaitReceive, CodeBlock> value) {
        StateSwitch cases = new StateSwitch();
        machine.states(AwaitReceive.class).forEach(state -> cases.add(state, value.apply(state)));
        return Machine.override(name)
                .returns(type)
                .addCode(cases.inTurn("RECEIVE", name))
                .build();
    }
}
