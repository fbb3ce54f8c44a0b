// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import javax.lang.model.element.Modifier;

/** Writes {@code …Handler}: the interface that the user implements, with the decisions that the model lists. */
final class HandlerGenerator {
    private final Dialog dialog;
    private final JavaNames names;

    HandlerGenerator(Dialog dialog, JavaNames names) {
        this.dialog = dialog;
        this.names = names;
    }

    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.handler())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Types.NULL_MARKED)
                .addJavadoc(classDoc());
        Deciding.states(dialog).forEach(state -> type.addMethod(question(state)));
        type.addMethod(ended());
        Deciding.states(dialog).forEach(state -> type.addType(decision(state)));
        return type.build();
    }

    private CodeBlock classDoc() {
        CodeBlock.Builder doc =
                CodeBlock.builder().add("Decides for the dialog $L, one handler a transaction.\n", dialog.name());
        dialog.description().ifPresent(text -> doc.add("\n$L\n", JavaText.paragraph("<p>" + JavaText.javadoc(text))));
        return doc.build();
    }

    private MethodSpec question(AwaitReceive state) {
        String summary =
                ("Decides in {@code %s}, once {@code %s} has arrived. An exception, and an answer that takes longer"
                                + " than %s s, count as <i>undecided</i>.")
                        .formatted(
                                state.name(),
                                dialog.data().get(state.into()).name(),
                                Deciding.of(state).withinSeconds());
        return MethodSpec.methodBuilder(state.name())
                .addJavadoc(
                        "$L\n\n@param data what is surely known now\n@return one of the outcomes that the model lists\n",
                        JavaText.paragraph(summary))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(names.decision(state))
                .addParameter(names.data(), "data")
                .build();
    }

    private static MethodSpec ended() {
        return MethodSpec.methodBuilder("ended")
                .addJavadoc("Told once, after the transaction is over.\n\n@param ending how it ended\n")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addParameter(Types.ENDING, "ending")
                .build();
    }

    private TypeSpec decision(AwaitReceive state) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.decision(state))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc("What can be decided in {@code $L}.\n", state.name());
        Deciding.of(state).outcomes().forEach(outcome -> type.addType(outcome(state, outcome)));
        return type.build();
    }

    private TypeSpec outcome(AwaitReceive state, Outcome outcome) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(names.outcome(state, outcome))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(names.decision(state))
                .addJavadoc("{@code $L}$L\n", outcome.name(), outcome.sets().isEmpty() ? "." : ", with what it sets.");
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        MethodSpec.Builder checks = MethodSpec.compactConstructorBuilder()
                .addJavadoc("Refuses, with an {@link IllegalArgumentException}, what the model does not allow.\n")
                .addModifiers(Modifier.PUBLIC);
        for (int index : outcome.sets()) {
            Datum datum = dialog.data().get(index);
            String component = names.component(datum);
            components.addParameter(ParameterSpec.builder(Types.of(datum), component)
                    .addJavadoc("$L\n", describe(datum))
                    .build());
            checks.addStatement("$T.$N.check($N)", names.data(), JavaNames.type(datum), component);
        }
        type.recordConstructor(components.build());
        if (!outcome.sets().isEmpty()) {
            type.addMethod(checks.build());
        }
        return type.build();
    }

    private static String describe(Datum datum) {
        String lengths =
                datum.min() == datum.max() ? datum.max() + " bytes" : datum.min() + " to " + datum.max() + " bytes";
        return datum.secret() ? lengths + ", erased once the decision is taken" : lengths;
    }
}
