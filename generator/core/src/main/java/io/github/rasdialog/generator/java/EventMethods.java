// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Reaction.Received;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the machine's events but those of deciding: from each state, where each leads. */
final class EventMethods {
    private final Machine machine;

    EventMethods(Machine machine) {
        this.machine = machine;
    }

    List<MethodSpec> generate() {
        List<MethodSpec> methods =
                new ArrayList<>(List.of(start(), sent(), line(), overlong(), timedOut(), failed(), proceed(), end()));
        if (machine.states(AwaitReceive.class).findAny().isPresent()) {
            methods.add(malformed());
        }
        return methods;
    }

    private MethodSpec start() {
        State start = machine.dialog().state(machine.dialog().start());
        return event("start")
                .beginControlFlow("if (started)")
                .addCode(Machine.refuse("start"))
                .endControlFlow()
                .addStatement("started = true")
                .addStatement("return $L", machine.enter(start))
                .build();
    }

    private MethodSpec sent() {
        StateSwitch cases = new StateSwitch();
        machine.states(AwaitSend.class).forEach(state -> cases.add(state, machine.follow(state.next())));
        return event("sent").addCode(cases.inTurn("SEND", "sent")).build();
    }

    private MethodSpec line() {
        StateSwitch cases = new StateSwitch();
        machine.states(AwaitReceive.class).forEach(state -> cases.add(state, receive(state)));
        return event("line")
                .addParameter(byte[].class, "bytes")
                .addParameter(int.class, "offset")
                .addParameter(int.class, "length")
                .addCode(cases.inTurn("RECEIVE", "line"))
                .build();
    }

    private CodeBlock receive(AwaitReceive state) {
        CodeBlock next = state.reaction() instanceof Received received
                ? machine.follow(received.target())
                : machine.enter(state, "DECIDE");
        boolean counts = state.reaction() instanceof Received received
                && received.target().counting().isPresent();
        return CodeBlock.of(
                counts
                        ? "$N.receive(bytes, offset, length)$W? ($L)$W: malformed()"
                        : "$N.receive(bytes, offset, length)$W? $L$W: malformed()",
                JavaNames.field(machine.dialog().data().get(state.into())),
                next);
    }

    private MethodSpec overlong() {
        MethodSpec.Builder method = event("overlong");
        return machine.states(AwaitReceive.class).findAny().isPresent()
                ? method.addCode(Machine.require("RECEIVE", "overlong"))
                        .addStatement("return malformed()")
                        .build()
                : method.addCode(Machine.refuse("overlong")).build();
    }

    private MethodSpec malformed() {
        StateSwitch cases = new StateSwitch();
        machine.states(AwaitReceive.class)
                .forEach(state -> cases.add(
                        state,
                        state.malformed()
                                .map(machine::follow)
                                .orElseGet(() ->
                                        CodeBlock.of("failed($T.ERROR_UNRECOGNIZED_RESPONSE)", Types.RAS_ERROR))));
        return MethodSpec.methodBuilder("malformed")
                .addModifiers(Modifier.PRIVATE)
                .returns(Types.ACTION)
                .addCode(cases.orElse(Machine.refuse("malformed")))
                .build();
    }

    private MethodSpec timedOut() {
        StateSwitch cases = new StateSwitch();
        machine.states(AwaitReceive.class)
                .forEach(state -> state.timingOut().ifPresent(target -> cases.add(state, machine.follow(target))));
        return event("timedOut").addCode(cases.inTurn("RECEIVE", "timedOut")).build();
    }

    private MethodSpec failed() {
        StateSwitch cases = new StateSwitch();
        machine.dialog().states().forEach(state -> {
            if (state instanceof AwaitSend send) {
                cases.add(send, machine.follow(send.failed()));
            } else if (state instanceof AwaitReceive receive) {
                cases.add(receive, machine.follow(receive.failed()));
            }
        });
        MethodSpec.Builder method = event("failed").addParameter(int.class, "error");
        if (cases.isEmpty()) {
            return method.addCode(Machine.refuse("failed")).build();
        }
        return method.beginControlFlow("if (error == 0)")
                .addStatement("throw new $T($S)", IllegalArgumentException.class, "a failure has a code")
                .endControlFlow()
                .beginControlFlow("if (action != $T.SEND && action != $T.RECEIVE)", Types.ACTION, Types.ACTION)
                .addCode(Machine.refuse("failed"))
                .endControlFlow()
                .addStatement("relayedError = error")
                .addCode(cases.orElse(Machine.refuse("failed")))
                .build();
    }

    private MethodSpec proceed() {
        StateSwitch cases = new StateSwitch();
        machine.states(TimedOut.class).forEach(state -> cases.add(state, machine.follow(state.next())));
        return event("proceed").addCode(cases.inTurn("PROCEED", "proceed")).build();
    }

    private MethodSpec end() {
        return event("end")
                .beginControlFlow("if (action == $T.NONE)", Types.ACTION)
                .addCode(Machine.refuse("end"))
                .endControlFlow()
                .addStatement("return $L", machine.enter(machine.dialog().ended()))
                .build();
    }

    private static MethodSpec.Builder event(String name) {
        return Machine.override(name).returns(Types.ACTION);
    }
}
