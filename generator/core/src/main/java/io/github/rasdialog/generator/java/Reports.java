// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import com.palantir.javapoet.CodeBlock;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Report;
import java.util.Optional;

/** What completing states report, in the words of the generated code. */
final class Reports {
    private Reports() {}

    /** The constant of the runtime's {@code Result}. */
    static String result(Completing state) {
        if (state.report() instanceof Report.Verdict verdict) {
            return verdict.success() ? "SUCCESS" : "FAILURE";
        }
        return "ERROR";
    }

    /** The code that an ERROR carries, an expression and a semicolon; empty for the other results. */
    static Optional<CodeBlock> code(Completing state) {
        if (state.report() instanceof Report.Fault fault) {
            boolean fits = fault.code() <= Integer.MAX_VALUE;
            String expression = (fits ? "" : "(int) ") + fault.code() + (fits ? ";" : "L;");
            boolean named = !Character.isDigit(fault.written().charAt(0));
            return Optional.of(CodeBlock.of("$L\n", named ? expression + " // " + fault.written() : expression));
        }
        return state.report() instanceof Report.RelayedFault
                ? Optional.of(CodeBlock.of("relayedError;\n"))
                : Optional.empty();
    }

    /** A sentence. */
    static String describe(Completing state) {
        if (state.report() instanceof Report.Fault fault) {
            return "ERROR is reported: " + fault.written() + ".";
        }
        if (state.report() instanceof Report.RelayedFault) {
            return "ERROR is reported, with the code that RASMAN returned.";
        }
        return result(state) + " is reported.";
    }
}
