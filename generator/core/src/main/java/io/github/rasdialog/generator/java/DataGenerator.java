// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code …Data}: what a handler sees of the data. */
final class DataGenerator {
    private final Dialog dialog;
    private final JavaNames names;
    private final HandlerView view;

    DataGenerator(Dialog dialog, JavaNames names, HandlerView view) {
        this.dialog = dialog;
        this.names = names;
        this.view = view;
    }

    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.data())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(Types.NULL_MARKED)
                .addJavadoc("""
                        What the dialog $L knows when its handler is asked: a copy, which stays as it is. Secrets are lent, and
                        erased once the handler has decided.
                        """, dialog.name());
        type.addField(FieldSpec.builder(Types.TERMINAL_CHARSET, "CHARSET", Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($S)", Types.TERMINAL_CHARSET, dialog.charset().name())
                .build());
        dialog.data().forEach(datum -> type.addField(typeConstant(datum)));
        type.addField(String.class, "state", Modifier.PRIVATE, Modifier.FINAL);
        dialog.data().forEach(datum -> type.addField(value(datum)));
        type.addMethod(constructor());
        dialog.data().forEach(datum -> type.addMethod(accessor(datum)));
        return type.addMethod(showNothing()).build();
    }

    private static FieldSpec typeConstant(Datum datum) {
        FieldSpec.Builder field =
                FieldSpec.builder(Types.DATUM_TYPE, JavaNames.type(datum), Modifier.STATIC, Modifier.FINAL);
        if (datum.pattern().isPresent()) {
            return field.initializer(
                            "$T.text($S, CHARSET, $L, $L).matching($L)",
                            Types.DATUM_TYPE,
                            datum.name(),
                            datum.min(),
                            datum.max(),
                            JavaText.literal(datum.pattern().get()))
                    .build();
        }
        return field.initializer(
                        "$T.text($S, CHARSET, $L, $L)", Types.DATUM_TYPE, datum.name(), datum.min(), datum.max())
                .build();
    }

    private static FieldSpec value(Datum datum) {
        return FieldSpec.builder(
                        Types.nullable(Types.of(datum)), JavaNames.value(datum), Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(String.class, "state")
                .addStatement("this.state = state");
        for (Datum datum : dialog.data()) {
            String value = JavaNames.value(datum);
            constructor.addParameter(Types.nullable(Types.of(datum)), value).addStatement("this.$N = $N", value, value);
        }
        return constructor.build();
    }

    private MethodSpec accessor(Datum datum) {
        String value = JavaNames.value(datum);
        return MethodSpec.methodBuilder(datum.name())
                .addJavadoc("$L", accessorDoc(datum))
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.of(datum))
                .beginControlFlow("if ($N == null)", value)
                .addStatement(
                        "throw new $T($S + state)",
                        IllegalStateException.class,
                        datum.name() + " is not surely set in ")
                .endControlFlow()
                .addStatement("return $N", value)
                .build();
    }

    private String accessorDoc(Datum datum) {
        List<String> where = view.states(datum)
                .map(State::name)
                .map(name -> "{@code " + name + "}")
                .toList();
        String size = datum.min() == datum.max() ? "" + datum.max() : datum.min() + " to " + datum.max();
        String summary = "{@code " + datum.name() + "}, of " + size + " bytes: "
                + (where.isEmpty() ? "surely set in no deciding state" : "surely set in " + String.join(", ", where))
                + ".";
        return JavaText.paragraph(summary) + "\n\n@throws IllegalStateException "
                + (where.isEmpty() ? "always" : "in any other state") + "\n";
    }

    private MethodSpec showNothing() {
        return MethodSpec.methodBuilder("toString")
                .addJavadoc("Never the data.\n")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S + state", names.data().simpleName() + " in ")
                .build();
    }
}
