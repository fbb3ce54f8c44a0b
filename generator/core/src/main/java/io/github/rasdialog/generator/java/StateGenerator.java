// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import javax.lang.model.element.Modifier;

/** Writes {@code …State}: the enum of the states, in the order of their numbers. */
final class StateGenerator {
    private final Dialog dialog;
    private final JavaNames names;

    StateGenerator(Dialog dialog, JavaNames names) {
        this.dialog = dialog;
        this.names = names;
    }

    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(names.states())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Types.NULL_MARKED)
                .addJavadoc(
                        "The states of the dialog $L, in the order of the YAML, then the built-in completions.\n",
                        dialog.name());
        for (State state : dialog.states()) {
            type.addEnumConstant(
                    JavaNames.constant(state),
                    TypeSpec.anonymousClassBuilder("$S", state.name())
                            .addJavadoc("$L\n", describe(state))
                            .build());
        }
        return type.addField(String.class, "yamlName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "yamlName")
                        .addStatement("this.yamlName = yamlName")
                        .build())
                .addMethod(MethodSpec.methodBuilder("yamlName")
                        .addJavadoc("The name that the YAML gives it; of a built-in completion, one in parentheses.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return yamlName")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return yamlName")
                        .build())
                .build();
    }

    private static String describe(State state) {
        if (state instanceof AwaitSend) {
            return "A text is sent.";
        }
        if (state instanceof AwaitReceive receive) {
            return receive.decide().isPresent() ? "A line is awaited and decided upon." : "A line is awaited.";
        }
        if (state instanceof TimedOut) {
            return "The caller was silent.";
        }
        if (state instanceof Completing completing) {
            return Reports.describe(completing);
        }
        return "The transaction is over.";
    }
}
