// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;

/** What a completing state reports (C2). */
public sealed interface Report {
    /** {@code result: success} or {@code failure}, with names. */
    record Verdict(boolean success, Text user, Text domain) implements Report {}

    /**
     * {@code result: error} with a code.
     *
     * @param code an unsigned DWORD
     * @param written the code as the YAML writes it: a name or digits
     */
    record Fault(long code, String written, SourceLocation location) implements Report {}

    /** {@code result: error} with the code that RASMAN returned: the built-in completion of <i>failed</i>. */
    record RelayedFault() implements Report {}
}
