// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys of one mapping, some required, some optional, no others (M102, M103).
 *
 * @param owner where a missing key is told: the key of what lacks it
 */
record Fields(Node.Mapping mapping, SourceLocation owner, Diagnostics diagnostics) {

    /** Reports every key that is none of these. */
    Fields only(List<String> known) {
        List<Node.Entry> unknown = mapping.entries().stream()
                .filter(entry -> !known.contains(entry.key().text()))
                .toList();
        if (!unknown.isEmpty()) {
            List<String> missing = known.stream().filter(key -> !has(key)).toList();
            unknown.forEach(entry -> unknown(entry, missing));
        }
        return this;
    }

    private void unknown(Node.Entry entry, List<String> missing) {
        String key = entry.key().text();
        report(entry, "unknown key " + Quoted.of(key) + diagnostics.didYouMean(key, missing));
    }

    /** Reports a key that does not belong here, if it stands. */
    void refuse(String key, String why) {
        entry(key).ifPresent(entry -> report(entry, Quoted.of(key) + " does not belong here: " + why));
    }

    private void report(Node.Entry entry, String message) {
        diagnostics.report(entry.key().location(), DiagnosticCode.M102, message);
    }

    boolean has(String key) {
        return entry(key).isPresent();
    }

    Optional<Node.Entry> entry(String key) {
        return mapping.find(key);
    }

    /** The value of a key that may be missing; empty where it is missing or was reported. */
    <T> Optional<T> optional(String key, Function<Node, Optional<T>> reading) {
        return entry(key).map(Node.Entry::value).flatMap(reading);
    }

    /** The value of a key that must stand; empty where that or the value was reported. */
    <T> Optional<T> required(String key, Function<Node, Optional<T>> reading) {
        if (!has(key)) {
            missing("missing key " + Quoted.of(key));
        }
        return optional(key, reading);
    }

    /** Reports that something is missing here. */
    void missing(String message) {
        diagnostics.report(owner, DiagnosticCode.M103, message);
    }
}
