// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.List;

/** What a completing state reports (C2). */
public sealed interface Report {
    /** The texts that name the caller, user before domain; none where the report carries no names. */
    List<Text> names();

    /** {@code result: success} or {@code failure}, with names. */
    record Verdict(boolean success, Text user, Text domain) implements Report {
        @Override
        public List<Text> names() {
            return List.of(user, domain);
        }
    }

    /**
     * {@code result: error} with a code. It may leave both names empty.
     *
     * @param code an unsigned DWORD
     * @param written the code as the YAML writes it: a name or digits
     */
    record Fault(long code, String written, SourceLocation location, Text user, Text domain) implements Report {
        @Override
        public List<Text> names() {
            return List.of(user, domain);
        }
    }

    /** {@code result: error} with the code that RASMAN returned: the built-in completion of <i>failed</i>. */
    record RelayedFault() implements Report {
        @Override
        public List<Text> names() {
            return List.of();
        }
    }
}
