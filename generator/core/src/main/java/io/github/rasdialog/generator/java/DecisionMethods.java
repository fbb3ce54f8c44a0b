// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how the machine asks its handler, and where each decision leads. */
final class DecisionMethods {
    private final Machine machine;
    private final HandlerView view;

    DecisionMethods(Machine machine, HandlerView view) {
        this.machine = machine;
        this.view = view;
    }

    List<MethodSpec> generate() {
        List<MethodSpec> methods = new ArrayList<>(List.of(withinSeconds(), decide(), decided(), undecided()));
        deciding().stream().map(this::askIn).forEach(methods::add);
        deciding().stream().map(this::decidedIn).forEach(methods::add);
        CodeBlock discarded = discarded();
        if (!discarded.isEmpty()) {
            methods.add(discard(discarded));
        }
        return methods;
    }

    private MethodSpec discard(CodeBlock discarded) {
        return Machine.override("discard")
                .addParameter(decision())
                .addCode(discarded)
                .build();
    }

    /** Erases the secrets of each outcome that brings any. */
    private CodeBlock discarded() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (AwaitReceive state : deciding()) {
            for (Outcome outcome : Deciding.of(state).outcomes()) {
                List<String> secrets = supplied(data(outcome));
                if (!secrets.isEmpty()) {
                    code.beginControlFlow(
                            "if (decision instanceof $T unused)",
                            machine.names().outcome(state, outcome));
                    secrets.forEach(component -> code.addStatement("unused.$N().erase()", component));
                    code.endControlFlow();
                }
            }
        }
        return code.build();
    }

    private List<Datum> data(Outcome outcome) {
        return outcome.sets().stream().map(machine.dialog().data()::get).toList();
    }

    private MethodSpec withinSeconds() {
        StateSwitch cases = new StateSwitch();
        deciding()
                .forEach(state ->
                        cases.add(state, CodeBlock.of("$L", Deciding.of(state).withinSeconds())));
        return Machine.override("withinSeconds")
                .returns(int.class)
                .addCode(cases.inTurn("DECIDE", "withinSeconds"))
                .build();
    }

    private MethodSpec decide() {
        StateSwitch cases = new StateSwitch();
        deciding().forEach(state -> cases.add(state, CodeBlock.of("$N()", JavaNames.ask(state))));
        return Machine.override("decide")
                .returns(Types.nullable(ClassName.OBJECT))
                .addCode(cases.inTurn("DECIDE", "decide"))
                .build();
    }

    private MethodSpec askIn(AwaitReceive state) {
        return MethodSpec.methodBuilder(JavaNames.ask(state))
                .addModifiers(Modifier.PRIVATE)
                .returns(machine.names().decision(state))
                .addStatement(
                        "return handler.$N(new $T($L))",
                        state.name(),
                        machine.names().data(),
                        known(state))
                .build();
    }

    /** The arguments of the data class's constructor: the state, then each datum or {@code null}. */
    private CodeBlock known(AwaitReceive state) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", state.name()));
        for (Datum datum : machine.dialog().data()) {
            arguments.add(
                    view.shows(datum, state)
                            ? CodeBlock.of("$N.$L()", JavaNames.field(datum), datum.secret() ? "lend" : "text")
                            : CodeBlock.of("null"));
        }
        return CodeBlock.join(arguments, ",$W");
    }

    private MethodSpec decided() {
        StateSwitch cases = new StateSwitch();
        deciding().forEach(state -> cases.add(state, CodeBlock.of("$N(decision)", JavaNames.decided(state))));
        return Machine.override("decided")
                .returns(Types.ACTION)
                .addParameter(decision())
                .addCode(cases.inTurn("DECIDE", "decided"))
                .build();
    }

    private MethodSpec undecided() {
        StateSwitch cases = new StateSwitch();
        deciding()
                .forEach(state ->
                        cases.add(state, machine.follow(Deciding.of(state).undecided())));
        return Machine.override("undecided")
                .returns(Types.ACTION)
                .addCode(cases.inTurn("DECIDE", "undecided"))
                .build();
    }

    private MethodSpec decidedIn(AwaitReceive state) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(JavaNames.decided(state))
                .addModifiers(Modifier.PRIVATE)
                .returns(Types.ACTION)
                .addParameter(decision());
        Deciding.of(state).outcomes().forEach(outcome -> method.addCode(take(state, outcome)));
        return method.addStatement("return undecided()").build();
    }

    private CodeBlock take(AwaitReceive state, Outcome outcome) {
        ClassName type = machine.names().outcome(state, outcome);
        CodeBlock next = CodeBlock.of("return $L", machine.follow(outcome.target()));
        if (outcome.sets().isEmpty()) {
            return CodeBlock.builder()
                    .beginControlFlow("if (decision instanceof $T)", type)
                    .addStatement(next)
                    .endControlFlow()
                    .build();
        }
        List<Datum> sets = data(outcome);
        CodeBlock.Builder code = CodeBlock.builder().add("if (decision instanceof $T chosen", type);
        supplied(sets).forEach(component -> code.add(" && !chosen.$N().isErased()", component));
        code.beginControlFlow(")");
        sets.forEach(datum -> code.addStatement(
                "$N.set(chosen.$N())", JavaNames.field(datum), machine.names().component(datum)));
        supplied(sets).forEach(component -> code.addStatement("chosen.$N().erase()", component));
        return code.addStatement(next).endControlFlow().build();
    }

    /** The components that bring secrets. */
    private List<String> supplied(List<Datum> sets) {
        return sets.stream()
                .filter(Datum::secret)
                .map(machine.names()::component)
                .toList();
    }

    private List<AwaitReceive> deciding() {
        return Deciding.states(machine.dialog()).toList();
    }

    private static ParameterSpec decision() {
        return ParameterSpec.builder(Types.nullable(ClassName.OBJECT), "decision")
                .build();
    }
}
