// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.SourceLocation;

/** A name, an event or another word as it is written, with its place. */
public record Word(String text, SourceLocation location) {}
