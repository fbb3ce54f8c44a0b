// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.explain;

import io.github.rasdialog.model.source.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page on a diagnostic: what it means, why it matters (with the rule it upholds), a dialog that shows it, and the mend.
 *
 * @param code the diagnostic
 * @param markdown all of the page, lines parted by LF and at most 100 characters long
 */
public record Explanation(DiagnosticCode code, String markdown) {

    /** The page on a diagnostic. Every one has a page. */
    public static Explanation of(DiagnosticCode code) {
        String resource = code + ".md";
        try (InputStream in = Explanation.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no page " + resource);
            }
            return new Explanation(code, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read page " + resource, e);
        }
    }

    /** What it means: the first paragraph, as one line. */
    public String meaning() {
        return markdown.split("\n\n", 3)[1].replace('\n', ' ');
    }
}
