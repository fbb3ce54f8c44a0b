// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.rasdialog.model.dialog.Counter;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the machine's methods that say where it stands, and those that end it. */
final class StandingMethods {
    private final Machine machine;

    StandingMethods(Machine machine) {
        this.machine = machine;
    }

    List<MethodSpec> generate() {
        return List.of(action(), state(), present(), stateName(), counter(), erase(), tellEnding());
    }

    private static MethodSpec action() {
        return Machine.override("action")
                .returns(Types.ACTION)
                .addStatement("return action")
                .build();
    }

    private static MethodSpec state() {
        return Machine.override("state")
                .returns(int.class)
                .addStatement("return state")
                .build();
    }

    private MethodSpec present() {
        return MethodSpec.methodBuilder("present")
                .addJavadoc("The present state.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(machine.names().states())
                .addStatement("return STATES[state]")
                .build();
    }

    private static MethodSpec stateName() {
        return Machine.override("stateName")
                .returns(String.class)
                .addStatement("return present().yamlName()")
                .build();
    }

    private MethodSpec counter() {
        CodeBlock refuse = CodeBlock.of("throw new $T(index);\n", IndexOutOfBoundsException.class);
        List<Counter> counters = machine.dialog().counters();
        MethodSpec.Builder method =
                Machine.override("counter").returns(int.class).addParameter(int.class, "index");
        if (counters.isEmpty()) {
            return method.addCode(refuse).build();
        }
        CodeBlock.Builder code =
                CodeBlock.builder().add("return switch (index) {\n").indent();
        counters.forEach(counter -> code.add("case $L -> $N;\n", counter.index(), JavaNames.field(counter)));
        return method.addCode(
                        code.add("default -> $L", refuse).unindent().add("};\n").build())
                .build();
    }

    private MethodSpec erase() {
        MethodSpec.Builder method = Machine.override("erase");
        machine.dialog().data().forEach(datum -> method.addStatement("$N.erase()", JavaNames.field(datum)));
        return method.build();
    }

    private static MethodSpec tellEnding() {
        return Machine.override("tellEnding")
                .addParameter(Types.ENDING, "ending")
                .addStatement("handler.ended(ending)")
                .build();
    }
}
