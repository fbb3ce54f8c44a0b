// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.Text;
import java.util.stream.Collectors;

/** Texts and reports of a dialog on one line, in the spelling of the YAML, and harmless to a terminal. */
public final class ShownText {
    private static final int LONGEST_SHOWN = 60;

    private ShownText() {}

    /** In double quotes, as YAML would write it; what is longer than 60 characters is cut and ends in dots. */
    public static String of(Dialog dialog, Text text) {
        String all = text.parts().stream().map(part -> part(dialog, part)).collect(Collectors.joining());
        return '"' + (all.length() <= LONGEST_SHOWN ? all : all.substring(0, LONGEST_SHOWN) + "...") + '"';
    }

    /** Such as {@code SUCCESS, user "${user}"}. */
    public static String of(Dialog dialog, Report report) {
        if (report instanceof Report.Verdict verdict) {
            return (verdict.success() ? "SUCCESS" : "FAILURE") + ", user " + of(dialog, verdict.user());
        }
        return report instanceof Report.Fault fault ? "ERROR " + fault.written() : "ERROR, the code that was reported";
    }

    private static String part(Dialog dialog, Text.Part part) {
        if (part instanceof Text.Placeholder placeholder) {
            return "${" + dialog.data().get(placeholder.datum()).name() + "}";
        }
        return ((Text.Literal) part)
                .characters()
                .replace("${", "$${")
                .codePoints()
                .mapToObj(ShownText::escaped)
                .collect(Collectors.joining());
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> Character.isISOControl(c) ? "\\x%02X".formatted(c) : Character.toString(c);
        };
    }
}
