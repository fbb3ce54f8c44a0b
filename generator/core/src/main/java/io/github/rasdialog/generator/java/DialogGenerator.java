// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import java.util.Objects;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** Writes {@code …Dialog}: the machine. */
final class DialogGenerator {
    private final Dialog dialog;
    private final JavaNames names;
    private final Machine machine;
    private final HandlerView view;

    DialogGenerator(Dialog dialog, JavaNames names, HandlerView view) {
        this.dialog = dialog;
        this.names = names;
        this.machine = new Machine(dialog, names);
        this.view = view;
    }

    TypeSpec generate() {
        RenderMethods rendering = new RenderMethods(machine);
        TypeSpec.Builder type = TypeSpec.classBuilder(names.machine())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(Types.NULL_MARKED)
                .addSuperinterface(Types.DIALOG_MACHINE)
                .addJavadoc("""
                        The machine of the dialog $L: one run, sans I/O. Not thread-safe: whoever owns the transaction owns the
                        machine.
                        """, dialog.name());
        type.addField(digest()).addField(states());
        dialog.states().forEach(state -> type.addField(number(state)));
        dialog.counters().forEach(counter -> type.addField(max(counter)));
        rendering.literals().forEach(type::addField);
        addFields(type);
        type.addMethod(type()).addMethod(constructor());
        new StandingMethods(machine).generate().forEach(type::addMethod);
        new EventMethods(machine).generate().forEach(type::addMethod);
        new DecisionMethods(machine, view).generate().forEach(type::addMethod);
        new ReceiveMethods(machine).generate().forEach(type::addMethod);
        rendering.methods().forEach(type::addMethod);
        dialog.counters().forEach(counter -> type.addMethod(count(counter)));
        return type.addMethod(enter())
                .addMethod(require())
                .addMethod(outOfTurn())
                .build();
    }

    private FieldSpec digest() {
        return FieldSpec.builder(String.class, "DIGEST", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Of the model that this was generated from.\n")
                .initializer("$S", dialog.digest())
                .build();
    }

    private FieldSpec states() {
        return FieldSpec.builder(
                        ArrayTypeName.of(names.states()), "STATES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.values()", names.states())
                .build();
    }

    private static FieldSpec number(State state) {
        return FieldSpec.builder(int.class, JavaNames.number(state), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", state.index())
                .build();
    }

    private static FieldSpec max(Counter counter) {
        return FieldSpec.builder(int.class, JavaNames.max(counter), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", counter.max())
                .build();
    }

    private void addFields(TypeSpec.Builder type) {
        type.addField(names.handler(), "handler", Modifier.PRIVATE, Modifier.FINAL);
        for (Datum datum : dialog.data()) {
            type.addField(FieldSpec.builder(Types.DATUM, JavaNames.field(datum), Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T($T.$N)", Types.DATUM, names.data(), JavaNames.type(datum))
                    .build());
        }
        dialog.counters().forEach(counter -> type.addField(int.class, JavaNames.field(counter), Modifier.PRIVATE));
        type.addField(boolean.class, "started", Modifier.PRIVATE)
                .addField(FieldSpec.builder(int.class, "state", Modifier.PRIVATE)
                        .initializer("$N", JavaNames.number(dialog.state(dialog.start())))
                        .build())
                .addField(FieldSpec.builder(Types.ACTION, "action", Modifier.PRIVATE)
                        .initializer("$T.NONE", Types.ACTION)
                        .build())
                .addField(int.class, "relayedError", Modifier.PRIVATE);
    }

    private MethodSpec type() {
        return MethodSpec.methodBuilder("type")
                .addJavadoc("""
                        What the engine needs in order to run this dialog.

                        @param handlers gives a handler for each transaction
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.DIALOG_TYPE)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(names.handler())),
                        "handlers")
                .addStatement(
                        "return new $T($S, DIGEST, $L, $L, $T.CHARSET, () -> new $T(handlers.get()))",
                        Types.DIALOG_TYPE,
                        dialog.name(),
                        dialog.sendBuffer(),
                        dialog.receiveBuffer(),
                        names.data(),
                        names.machine())
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("A run that has yet to start, with its handler.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(names.handler(), "handler")
                .addStatement("this.handler = $T.requireNonNull(handler, $S)", Objects.class, "handler")
                .build();
    }

    private static MethodSpec count(Counter counter) {
        return MethodSpec.methodBuilder(JavaNames.count(counter))
                .addJavadoc("Adds one where that is allowed; whether it was.\n")
                .addModifiers(Modifier.PRIVATE)
                .returns(boolean.class)
                .beginControlFlow("if ($N == $N)", JavaNames.field(counter), JavaNames.max(counter))
                .addStatement("return false")
                .endControlFlow()
                .addStatement("$N++", JavaNames.field(counter))
                .addStatement("return true")
                .build();
    }

    private MethodSpec enter() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("enter")
                .addModifiers(Modifier.PRIVATE)
                .returns(Types.ACTION)
                .addParameter(int.class, "nextState")
                .addParameter(Types.ACTION, "nextAction");
        dialog.data().stream()
                .filter(view::lends)
                .forEach(datum -> method.addStatement("$N.takeBack()", JavaNames.field(datum)));
        return method.addStatement("state = nextState")
                .addStatement("action = nextAction")
                .addStatement("return nextAction")
                .build();
    }

    private static MethodSpec require() {
        return MethodSpec.methodBuilder("require")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.ACTION, "present")
                .addParameter(String.class, "what")
                .beginControlFlow("if (action != present)")
                .addCode("throw outOfTurn(what);\n")
                .endControlFlow()
                .build();
    }

    private static MethodSpec outOfTurn() {
        return MethodSpec.methodBuilder("outOfTurn")
                .addModifiers(Modifier.PRIVATE)
                .returns(IllegalStateException.class)
                .addParameter(String.class, "what")
                .addCode(CodeBlock.builder()
                        .addStatement(
                                "return new $T(what + $S + stateName() +$W$S + action)",
                                IllegalStateException.class,
                                " is out of turn in state ",
                                ", where the action is ")
                        .build())
                .build();
    }
}
