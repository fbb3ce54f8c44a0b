// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.syntax.StateSyntax.FaultSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.ReportSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.VerdictSyntax;
import java.util.List;
import java.util.Optional;

/** Reads what a completing state reports (C2). */
record ReportReader(TextReader texts, Diagnostics diagnostics) {
    private static final String SUCCESS = "success";
    private static final String ERROR = "error";
    private static final List<String> RESULTS = List.of(SUCCESS, "failure", ERROR);

    ReportSyntax read(Fields fields) {
        Values values = new Values(diagnostics);
        Optional<String> result = fields.required("result", node -> values.oneOf(node, RESULTS));
        TextSyntax domain = text(fields, "domain");
        boolean fails = result.filter(ERROR::equals).isPresent();
        if (result.isPresent() && !fails && !fields.has("user")) {
            fields.missing("missing key \"user\", which goes with \"result: " + result.get() + "\"");
        }
        TextSyntax user = text(fields, "user");
        if (!fails) {
            result.ifPresent(word -> fields.refuse("error", "it goes with \"result: error\""));
            return new VerdictSyntax(result.filter(SUCCESS::equals).isPresent(), user, domain);
        }
        Optional<Word> code = fields.required("error", values::errorCode);
        return new FaultSyntax(code.orElseGet(() -> new Word("", fields.owner())), user, domain);
    }

    private TextSyntax text(Fields fields, String key) {
        return fields.optional(key, texts::read).orElseGet(() -> new TextSyntax(List.of(), fields.owner()));
    }
}
