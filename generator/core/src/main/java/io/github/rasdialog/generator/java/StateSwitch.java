// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.CodeBlock;
import io.github.rasdialog.model.dialog.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A switch over the number of the present state. States that give the same share a case. */
final class StateSwitch {
    private final Map<CodeBlock, List<String>> cases = new LinkedHashMap<>();

    /** In this state the switch gives the value of an expression. */
    StateSwitch add(State state, CodeBlock expression) {
        return addStatement(state, CodeBlock.of("$L;\n", expression));
    }

    /** In this state the switch runs statements, the last of which yields its value. */
    StateSwitch addBlock(State state, CodeBlock statements) {
        return addStatement(
                state,
                CodeBlock.builder()
                        .add("{\n")
                        .indent()
                        .add(statements)
                        .unindent()
                        .add("}\n")
                        .build());
    }

    /** In this state the switch runs one whole statement, line end included. */
    StateSwitch addStatement(State state, CodeBlock body) {
        cases.computeIfAbsent(body, same -> new ArrayList<>()).add(JavaNames.number(state));
        return this;
    }

    /** Returns the switch's value; in any other state {@code fallback}, a statement, has its say. */
    CodeBlock orElse(CodeBlock fallback) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return switch (state) {\n").indent();
        cases.forEach((body, labels) ->
                code.add("case ").add(String.join(",$W", labels)).add(" -> ").add(body));
        return code.add("default -> $L", fallback).unindent().add("};\n").build();
    }

    /** The body of a method that belongs to one action: refuses to be called at another. */
    CodeBlock inTurn(String action, String method) {
        CodeBlock refuse = Machine.refuse(method);
        return isEmpty()
                ? refuse
                : CodeBlock.builder()
                        .add(Machine.require(action, method))
                        .add(orElse(refuse))
                        .build();
    }

    /** Whether no state has a case. */
    boolean isEmpty() {
        return cases.isEmpty();
    }
}
