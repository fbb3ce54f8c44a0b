// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

/** An entry of {@code counters}. */
public record CounterSyntax(Word name, int max) {}
