// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.rasdialog.model.dialog.Datum;

/** The types of the runtime that generated code names. */
final class Types {
    private static final String DIALOG = "io.github.rasdialog.runtime.dialog";
    private static final String JSPECIFY = "org.jspecify.annotations";

    static final ClassName ACTION = ClassName.get(DIALOG, "Action");
    static final ClassName DATUM = ClassName.get(DIALOG, "Datum");
    static final ClassName DATUM_TYPE = ClassName.get(DIALOG, "DatumType");
    static final ClassName DIALOG_MACHINE = ClassName.get(DIALOG, "DialogMachine");
    static final ClassName DIALOG_TYPE = ClassName.get(DIALOG, "DialogType");
    static final ClassName ENDING = ClassName.get(DIALOG, "Ending");
    static final ClassName LITERAL = ClassName.get(DIALOG, "Literal");
    static final ClassName RESULT = ClassName.get(DIALOG, "Result");
    static final ClassName SECRET = ClassName.get(DIALOG, "Secret");
    static final ClassName TERMINAL_CHARSET = ClassName.get(DIALOG, "TerminalCharset");
    static final ClassName RAS_ERROR = ClassName.get("io.github.rasdialog.runtime.rasman", "RasError");
    static final ClassName NULL_MARKED = ClassName.get(JSPECIFY, "NullMarked");
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(ClassName.get(JSPECIFY, "Nullable")).build();

    private Types() {}

    /** The type, or {@code null}. */
    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    /** How a handler sees a datum: a String, or a Secret. */
    static TypeName of(Datum datum) {
        return datum.secret() ? SECRET : ClassName.get(String.class);
    }
}
