// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import java.util.List;
import java.util.Map;

/**
 * Somebody who was let in.
 *
 * @param user the name that Complete reported
 * @param domain the domain that Complete reported
 * @param typed the well-formed lines that the dialog received for each datum, by the datum's name, in order
 */
public record Login(String user, String domain, Map<String, List<String>> typed) {
    /** Copies the map. */
    public Login {
        typed = Map.copyOf(typed);
    }

    /** The last well-formed line for a datum; empty where none came. */
    public String typed(String datum) {
        List<String> lines = typed.getOrDefault(datum, List.of());
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "user '" + user + "' domain '" + domain + "'";
    }
}
