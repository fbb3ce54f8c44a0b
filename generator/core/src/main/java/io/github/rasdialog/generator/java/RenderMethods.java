// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Text;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what the machine sends and reports: the texts' literal parts, and the methods that put them together. */
final class RenderMethods {
    private final Machine machine;
    private final List<FieldSpec> literals = new ArrayList<>();
    private final List<MethodSpec> methods;

    RenderMethods(Machine machine) {
        this.machine = machine;
        this.methods = List.of(
                renderText(),
                result(),
                error(),
                renderName("renderUser", "USER", 0),
                renderName("renderDomain", "DOMAIN", 1));
    }

    List<FieldSpec> literals() {
        return literals;
    }

    List<MethodSpec> methods() {
        return methods;
    }

    private MethodSpec renderText() {
        StateSwitch cases = new StateSwitch();
        machine.states(AwaitSend.class).forEach(state -> add(cases, "TEXT", state, state.text(), "echo"));
        return render("renderText").addCode(cases.inTurn("SEND", "renderText")).build();
    }

    private MethodSpec renderName(String method, String role, int place) {
        StateSwitch cases = new StateSwitch();
        completing().stream()
                .filter(state -> state.report().names().size() > place)
                .filter(state -> !state.report().names().get(place).parts().isEmpty())
                .forEach(state -> add(cases, role, state, state.report().names().get(place), "write"));
        return render(method)
                .addCode(Machine.require("COMPLETE", method))
                .addCode(cases.isEmpty() ? CodeBlock.of("return 0;\n") : cases.orElse(CodeBlock.of("0;\n")))
                .build();
    }

    private static MethodSpec.Builder render(String name) {
        return Machine.override(name).returns(int.class).addParameter(byte[].class, "into");
    }

    /** Adds the case that renders a text; {@code how} a placeholder is written. */
    private void add(StateSwitch cases, String role, State state, Text text, String how) {
        List<CodeBlock> writers = new ArrayList<>();
        int literalCount = 0;
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Literal literal) {
                for (String piece : JavaText.pieces(literal.characters())) {
                    String name = JavaNames.literal(role, state, ++literalCount);
                    literals.add(literal(name, piece));
                    writers.add(CodeBlock.of("$N.write", name));
                }
            } else if (part instanceof Text.Placeholder placeholder) {
                writers.add(CodeBlock.of(
                        "$N.$L", JavaNames.field(machine.dialog().data().get(placeholder.datum())), how));
            }
        }
        if (writers.isEmpty()) {
            cases.add(state, CodeBlock.of("0"));
        } else if (writers.size() == 1) {
            cases.add(state, CodeBlock.of("$L(into, 0)", writers.get(0)));
        } else {
            cases.addBlock(state, oneAfterTheOther(writers));
        }
    }

    private static CodeBlock oneAfterTheOther(List<CodeBlock> writers) {
        int last = writers.size() - 1;
        CodeBlock.Builder code = CodeBlock.builder().addStatement("int length = $L(into, 0)", writers.get(0));
        writers.subList(1, last).forEach(writer -> code.addStatement("length = $L(into, length)", writer));
        return code.addStatement("yield $L(into, length)", writers.get(last)).build();
    }

    private FieldSpec literal(String name, String characters) {
        return FieldSpec.builder(Types.LITERAL, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.CHARSET.literal($L)", machine.names().data(), JavaText.literal(characters))
                .build();
    }

    private MethodSpec result() {
        StateSwitch cases = new StateSwitch();
        completing().forEach(state -> cases.add(state, CodeBlock.of("$T.$L", Types.RESULT, Reports.result(state))));
        return Machine.override("result")
                .returns(Types.RESULT)
                .addCode(cases.inTurn("COMPLETE", "result"))
                .build();
    }

    private MethodSpec error() {
        StateSwitch cases = new StateSwitch();
        completing().forEach(state -> Reports.code(state).ifPresent(code -> cases.addStatement(state, code)));
        return Machine.override("error")
                .returns(int.class)
                .addCode(Machine.require("COMPLETE", "error"))
                .addCode(cases.orElse(CodeBlock.of("0;\n")))
                .build();
    }

    private List<Completing> completing() {
        return machine.states(Completing.class).toList();
    }
}
