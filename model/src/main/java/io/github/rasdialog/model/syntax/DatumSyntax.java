// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import java.util.Optional;

/** An entry of {@code data}. Lengths are in bytes. */
public record DatumSyntax(Word name, int min, int max, Optional<String> pattern, boolean secret) {}
